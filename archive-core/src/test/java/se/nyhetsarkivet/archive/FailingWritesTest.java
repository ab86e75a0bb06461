package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Each write of a run fails once: nothing acknowledged is lost, nothing withdrawn is shown, and the archive goes on without being
 * opened again when the cause is gone.
 */
@Tag("slow")
class FailingWritesTest {

    private static final int BULK = 60;

    @TempDir
    private Path directory;

    private static NewsItem item(String name, String word) {
        return NewsItem.builder("Nyhet " + name + " " + word, PartialDate.parse("2018-04-23"))
                .identifier(name)
                .body("Kommunen bygger en " + word + ".")
                .build();
    }

    /** What a run was told that it had. */
    private static final class Run {

        private final NewsArchive archive;
        private final List<String> shown = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();
        private int failures;

        Run(NewsArchive archive) {
            this.archive = archive;
        }

        void go() {
            for (int i = 0; i < 4; i++) {
                add("a" + i);
            }
            attempt(() -> archive.importFrom(News.source("bulk.jsonl", bulk())), "bulk");
            withdraw("a1", false);
            add("b1");
            withdraw("a2", true);
            attempt(archive::rebuildIndex, "");
            add("b2");
        }

        private void add(String name) {
            attempt(() -> archive.add(List.of(item(name, "bro" + name))), name);
        }

        private void withdraw(String name, boolean erasing) {
            attempt(
                    () -> {
                        if (erasing) {
                            archive.ledger().erase(item(name, "bro" + name).id(), "prov");
                        } else {
                            archive.ledger().withdraw(item(name, "bro" + name).id(), "prov");
                        }
                        shown.remove(name);
                        gone.add(name);
                    },
                    "");
        }

        private void attempt(Runnable work, String shownAfterIt) {
            try {
                work.run();
                if (!shownAfterIt.isEmpty() && !gone.contains(shownAfterIt)) {
                    shown.add(shownAfterIt);
                }
            } catch (ArchiveException told) {
                failures++;
            }
            assertNothingGoneIsShown();
        }

        private void assertNothingGoneIsShown() {
            for (String name : gone) {
                assertThat(count(archive, "bro" + name)).as(name).isZero();
            }
        }

        private static String bulk() {
            StringBuilder lines = new StringBuilder();
            IntStream.range(0, BULK).forEach(i -> lines.append(News.line("bulk" + i, "Nyhet", "En brobulk.")));
            return lines.toString();
        }

        void assertAllIsThere(String run) {
            for (String name : shown) {
                long found = count(archive, "bro" + name);
                assertThat(found).as("%s: %s", run, name).isEqualTo(name.equals("bulk") ? BULK : 1);
            }
            assertNothingGoneIsShown();
            assertThat(archive.verify().differences()).as(run).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachWriteFailsOnce(boolean andAllLater) {
        long writes = undisturbed();
        assertThat(writes).isGreaterThan(20);
        long step = Long.getLong("every.write", andAllLater ? 11 : 5);
        for (long failing = 1; failing <= writes; failing += step) {
            String run = "write " + failing + (andAllLater ? " and all later" : "");
            FailingFiles files = new FailingFiles(directory);
            Path archive = files.of(directory.resolve("archive-" + andAllLater + "-" + failing));
            try (NewsArchive open = NewsArchive.at(archive).open()) {
                files.failAt(failing, andAllLater);
                Run disturbed = new Run(open);
                disturbed.go();
                files.mend();
                open.add(List.of(item("last", "brolast")));
                disturbed.assertAllIsThere(run);
                assertThat(count(open, "brolast")).as(run).isEqualTo(1);
            }
        }
    }

    private long undisturbed() {
        FailingFiles files = new FailingFiles(directory);
        try (NewsArchive open =
                NewsArchive.at(files.of(directory.resolve("undisturbed"))).open()) {
            long before = files.writes();
            Run run = new Run(open);
            run.go();
            assertThat(run.failures).isZero();
            run.assertAllIsThere("undisturbed");
            return files.writes() - before;
        }
    }

    @Test
    void whatIsWithdrawnIsHiddenWhileTheIndexCannotBeWritten() {
        FailingFiles files = new FailingFiles(directory);
        NewsItem bridge = item("1", "bro");
        NewsItem road = item("2", "väg");
        try (NewsArchive archive =
                NewsArchive.at(files.of(directory.resolve("archive"))).open()) {
            archive.add(List.of(bridge, road, item("3", "bro")));
            archive.rebuildIndex();
            files.failAt(1, true);
            archive.ledger().withdraw(bridge.id(), "prov");
            archive.ledger().erase(road.id(), "prov");
            assertThat(count(archive, "bro")).isEqualTo(1);
            assertThat(count(archive, "väg")).isZero();
            assertThat(archive.similar(road.id(), 5)).isEmpty();
            assertThatThrownBy(archive::rebuildIndex)
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("room on the disk");
            assertThat(count(archive, "bro")).isEqualTo(1);
            files.mend();
            archive.ledger().reinstate(bridge.id(), "prov");
            assertThat(count(archive, "bro")).isEqualTo(2);
            assertThat(count(archive, "väg")).isZero();
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    @Test
    void anArchiveWhoseIndexCannotBeWrittenCloses() {
        FailingFiles files = new FailingFiles(directory);
        Path directoryOfIt = directory.resolve("archive");
        NewsArchive archive = NewsArchive.at(files.of(directoryOfIt)).open();
        archive.add(List.of(item("1", "bro")));
        files.failAt(1, true);
        archive.close();
        try (NewsArchive again = NewsArchive.at(directoryOfIt).open()) {
            assertThat(count(again, "bro")).isEqualTo(1);
        }
    }
}
