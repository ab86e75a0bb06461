package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.verification.UnreadableItems;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/** An import that is killed at any point and then run again ends where an undisturbed one would have. */
@Tag("slow")
class KilledImportTest {

    private static final int KILLS = Seeds.times(12);
    private static final int RECORDS = 6_000;
    private static final int BAD_EVERY = 500;

    @TempDir
    private Path directory;

    /** The process that is killed. */
    static final class Importer {

        private Importer() {}

        public static void main(String[] arguments) {
            try (NewsArchive archive = NewsArchive.at(Path.of(arguments[0])).open()) {
                archive.importFrom(ImportSource.file(Path.of(arguments[1])));
            }
        }
    }

    @Test
    void endsAsAnUndisturbedImport() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Path news = writeNews();
        Path undisturbed = directory.resolve("undisturbed");
        long begun = System.nanoTime();
        assertThat(importInChild(undisturbed, news, Long.MAX_VALUE)).isTrue();
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Content expected = Content.of(undisturbed);
        assertThat(expected.counts()).isEqualTo(new ImportBatch.Counts(4_000 - 8, 2_000 - 4, 0, 12));

        Random random = new Random(seed);
        Path killed = directory.resolve("killed");
        int survived = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (importInChild(killed, news, random.nextLong(milliseconds))) {
                survived++;
                assertThat(Content.of(killed)).as("seed %d", seed).isEqualTo(expected);
                killed = directory.resolve("killed-" + kill);
            }
        }
        assertThat(importInChild(killed, news, Long.MAX_VALUE)).isTrue();
        assertThat(Content.of(killed))
                .as("seed %d, %d of %d imports were done before the kill", seed, survived, KILLS)
                .isEqualTo(expected);
    }

    /** What an archive holds, without the times. */
    private record Content(List<String> revisions, ImportBatch.Counts counts, String rejections, long found) {

        static Content of(Path archiveDirectory) {
            List<String> revisions = new ArrayList<>();
            try (SqliteStore store =
                    SqliteStore.open(archiveDirectory.resolve("archive.sqlite"), InstantSource.system())) {
                store.changedSince(
                        0,
                        new UnreadableItems()
                                .beside((sequence, history) -> history.revisions()
                                        .forEach(revision -> revisions.add(
                                                revision.sequence() + " " + revision.number() + " " + revision.id()
                                                        + " " + revision.batch() + " " + revision.fingerprint()))));
            }
            try (NewsArchive archive = NewsArchive.at(archiveDirectory).open()) {
                assertThat(archive.verify().differences()).isEmpty();
                ImportBatch batch = archive.ledger().batches().getFirst();
                assertThat(batch.finishedAt()).isPresent();
                return new Content(
                        revisions,
                        batch.counts(),
                        archive.ledger().rejections(batch.number()).toString(),
                        archive.search(SearchRequest.of("nyheter")).total());
            }
        }
    }

    /** True if the import ended by itself. */
    private static boolean importInChild(Path archive, Path news, long killAfterMilliseconds)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        Importer.class.getName(),
                        archive.toString(),
                        news.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = child.waitFor(killAfterMilliseconds, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        return ended && child.exitValue() == 0;
    }

    /** Two thirds are new items and one third revisions of them; some records are bad. */
    private Path writeNews() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            int item = i % (RECORDS * 2 / 3);
            lines.add(
                    i % BAD_EVERY == BAD_EVERY - 1
                            ? "{\"headline\":\"utan datum\"}"
                            : "{\"identifier\":\"%d\",\"headline\":\"Nyhet %d\",\"datePublished\":\"2018-04-23\","
                                            .formatted(item, i)
                                    + "\"articleBody\":\"Flera nyheter om %d, %s\"}"
                                            .formatted(i, "och mycket mer. ".repeat(20)));
        }
        return Files.write(directory.resolve("news.jsonl"), lines);
    }
}
