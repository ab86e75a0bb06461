package se.nyhetsarkivet.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.web.source.drop.DropFolder;
import se.nyhetsarkivet.web.source.drop.DroppedFiles;

/** A folder into which files are laid while it is watched. */
@Tag("slow")
class DropFolderTest {

    private static final String NEWS = """
            {"@type":"NewsArticle","headline":"Ny färja","datePublished":"2018-04-23","url":"https://hamn.example/farja"}
            {"@type":"NewsArticle","headline":"Ny bro","datePublished":"2018-04-24","url":"https://hamn.example/bro"}
            """;

    @TempDir
    private Path directory;

    private Path folder;
    private NewsArchive archive;
    private DropFolder drop;
    private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    @BeforeEach
    void begin() {
        folder = directory.resolve("drop");
        archive = NewsArchive.at(directory.resolve("archive"))
                .diskReserve(DiskReserve.of(1).measuredBy(usable::get))
                .open();
        drop = new DropFolder(archive, folder);
    }

    @AfterEach
    void end() {
        archive.close();
    }

    /** Looks every five seconds for half a minute. */
    private void watch() {
        for (int look = 0; look < 6; look++) {
            drop.look(now);
            now = now.plusSeconds(5);
        }
    }

    private List<String> names(String place) throws IOException {
        try (Stream<Path> children = Files.list(folder.resolve(place))) {
            return children.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private String report(String place) throws IOException {
        return Files.readString(folder.resolve(place));
    }

    private long items() {
        return archive.overview().items();
    }

    @Test
    void aFileIsImportedAndMovedWithAReportBeside() throws IOException {
        Files.writeString(folder.resolve("nyheter.jsonl"), NEWS + "{\"headline\":\"Utan datum\"}\n");
        watch();
        assertThat(items()).isEqualTo(2);
        assertThat(names("done")).containsExactly("nyheter.jsonl", "nyheter.jsonl.report.txt");
        assertThat(report("done/nyheter.jsonl.report.txt"))
                .contains("file: nyheter.jsonl", "batch: 1", "new: 2", "rejected: 1", "rejected: line 3");
        assertThat(archive.ledger().batch(1).importedBy()).isEqualTo("drop folder");
        assertThat(drop.trouble()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothingAndOverwritesNothing() throws IOException {
        for (int time = 0; time < 3; time++) {
            Files.writeString(folder.resolve("nyheter.jsonl"), NEWS);
            watch();
        }
        assertThat(items()).isEqualTo(2);
        assertThat(names("done"))
                .containsExactly(
                        "nyheter-2.jsonl",
                        "nyheter-2.jsonl.report.txt",
                        "nyheter-3.jsonl",
                        "nyheter-3.jsonl.report.txt",
                        "nyheter.jsonl",
                        "nyheter.jsonl.report.txt");
        assertThat(report("done/nyheter-3.jsonl.report.txt")).contains("new: 0");
    }

    @Test
    void whatCannotBeReadIsMovedToFailedWithTheReason() throws IOException {
        Files.write(folder.resolve("bild.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2});
        Files.writeString(folder.resolve("nyheter.jsonl"), NEWS);
        watch();
        assertThat(names("failed")).containsExactly("bild.jpg", "bild.jpg.report.txt");
        assertThat(report("failed/bild.jpg.report.txt")).contains("not imported: 2026-01-05T", "in no format");
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        Path file = folder.resolve("nyheter.jsonl");
        for (String line : NEWS.lines().map(each -> each + "\n").toList()) {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            drop.look(now);
            now = now.plusSeconds(9);
            drop.look(now);
        }
        assertThat(items()).isZero();
        watch();
        assertThat(items()).isEqualTo(2);
        assertThat(archive.ledger().batches()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n.jsonl.part", "n.tmp", ".n.jsonl", "n.jsonl~", "~$n.jsonl", "N.JSONL.FILEPART", "n.crdownload"
            })
    void namesOfWhatIsNotWrittenToItsEndAreLeftAlone(String name) throws IOException {
        Files.writeString(folder.resolve(name), NEWS);
        watch();
        assertThat(items()).isZero();
        assertThat(folder.resolve(name)).exists();
    }

    @Test
    void aFolderIsOneBatchWhenAllOfItIsWritten() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("leverans"));
        Files.writeString(inner.resolve(".DS_Store"), "x");
        Files.writeString(inner.resolve("a.jsonl"), NEWS);
        Files.writeString(inner.resolve("b.jsonl.part"), NEWS);
        watch();
        assertThat(items()).isZero();
        Files.delete(inner.resolve("b.jsonl.part"));
        watch();
        assertThat(items()).isEqualTo(2);
        assertThat(names("done")).containsExactly("leverans", "leverans.report.txt");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path outside = Files.writeString(directory.resolve("secret.jsonl"), NEWS);
        Files.createSymbolicLink(folder.resolve("nyheter.jsonl"), outside);
        watch();
        assertThat(items()).isZero();
        assertThat(outside).exists();
    }

    @Test
    void afterAKillBetweenTheImportAndTheMoveTheFileIsImportedAgainWithoutEffect() throws IOException {
        Path file = Files.writeString(folder.resolve("nyheter.jsonl"), NEWS);
        archive.importFrom(ImportSource.file(file));
        Files.writeString(folder.resolve("done/nyheter.jsonl.report.txt"), "from before the kill");
        watch();
        assertThat(items()).isEqualTo(2);
        assertThat(names("done"))
                .containsExactly("nyheter-2.jsonl", "nyheter-2.jsonl.report.txt", "nyheter.jsonl.report.txt");
    }

    @Test
    void aFullDiskPostpones() throws IOException {
        Files.writeString(folder.resolve("nyheter.jsonl"), NEWS);
        usable.set(0);
        watch();
        assertThat(folder.resolve("nyheter.jsonl")).exists();
        assertThat(drop.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).startsWith("nyheter.jsonl waits"));
        usable.set(Long.MAX_VALUE);
        watch();
        assertThat(drop.trouble()).isEmpty();
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void aFolderThatCannotBeReadIsReportedAndIsNoEnd() throws IOException {
        Path moved = directory.resolve("moved");
        Files.move(folder, moved);
        watch();
        assertThat(drop.trouble()).isPresent();
        Files.move(moved, folder);
        now = now.plus(Duration.ofSeconds(1));
        watch();
        assertThat(drop.trouble()).isEmpty();
    }

    @Test
    void whatCameOfTheLatestFilesIsFoundInTheirReports() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), NEWS);
        Files.writeString(folder.resolve("brus.bin"), "\0\0\0 brus");
        watch();
        Files.writeString(folder.resolve("b.jsonl"), NEWS);
        Files.writeString(folder.resolve("c.part"), NEWS);
        DroppedFiles files = DroppedFiles.in(folder);
        assertThat(files.waiting()).containsExactly("b.jsonl");
        assertThat(files.latest())
                .extracting(DroppedFiles.Dealt::name)
                .containsExactlyInAnyOrder("a.jsonl", "brus.bin");
        assertThat(files.latest()).allSatisfy(file -> {
            boolean taken = file.name().equals("a.jsonl");
            assertThat(file.batch()).isEqualTo(taken ? Optional.of(1L) : Optional.empty());
            assertThat(file.reason()).startsWith(taken ? "" : "brus.bin is in no format");
        });
    }
}
