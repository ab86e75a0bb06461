package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.store.ImportBatch;

/** A disk that is full ends an import with a clear message, and nothing is lost. Needs the right to mount a small disk. */
@Tag("slow")
class FullDiskTest {

    private static final int ITEMS = 6_000;
    private static final int ROOM_FOR_HALF_AN_INDEX = 512 * 1024;

    @TempDir
    private Path directory;

    private Path disk = Path.of("");

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()),
                "a small disk can be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void anImportEndsWithAMessageAndGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
        ImportSource news = source("news.jsonl", manyNews()).withoutKeepingOriginal();
        assertThatThrownBy(() -> importTo(news))
                .isInstanceOf(ArchiveException.class)
                .message()
                .matches(message -> message.contains("disk is full") || message.contains("room on the disk"));
        assertThat(run("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
        try (NewsArchive archive = NewsArchive.at(disk.resolve("archive")).open()) {
            assertThat(archive.verify().differences()).isEmpty();
            assertThat(archive.importFrom(news).counts()).isEqualTo(new ImportBatch.Counts(ITEMS, 0, 0, 0));
            assertThat(archive.ledger().batches()).hasSize(1);
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    @Test
    void anOriginalThatDoesNotFitIsToldAndLeavesNothingBehind() throws IOException {
        try (NewsArchive archive = NewsArchive.at(disk.resolve("archive")).open()) {
            assertThatThrownBy(() -> archive.importFrom(source("news.jsonl", manyNews())))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("could not be kept")
                    .hasMessageContaining(Remedy.NO_ORIGINAL.words());
            try (Stream<Path> files = Files.walk(disk.resolve("archive").resolve("originals"))) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(archive.importFrom(source("one.jsonl", line("1", "Bron öppnar", "I maj.")))
                            .counts())
                    .isEqualTo(new ImportBatch.Counts(1, 0, 0, 0));
        }
    }

    @Test
    void aDiskThatIsNearlyFullIsOnlyReadUntilThereIsRoom() throws IOException {
        DiskReserve reserve = DiskReserve.of(2 * ROOM_FOR_HALF_AN_INDEX);
        ImportSource news = source("one.jsonl", line("1", "Bron öppnar", "I maj."));
        try (NewsArchive archive =
                NewsArchive.at(disk.resolve("archive")).diskReserve(reserve).open()) {
            fillAllBut(ROOM_FOR_HALF_AN_INDEX);
            assertThatThrownBy(() -> archive.importFrom(news)).isInstanceOf(ReadOnlyArchiveException.class);
            assertThat(archive.diskRoom().isEnough()).isFalse();
            Files.delete(disk.resolve("filling"));
            assertThat(archive.importFrom(news).counts()).isEqualTo(new ImportBatch.Counts(1, 0, 0, 0));
        }
    }

    @Test
    void anIndexThatCannotBeBuiltForWantOfRoomIsBuiltWhenThereIsRoom() throws IOException, InterruptedException {
        Path archive = disk.resolve("archive");
        assertThat(run("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
        importTo(source("news.jsonl", manyNews()).withoutKeepingOriginal());
        deleteAll(archive.resolve("index"));
        fillAllBut(ROOM_FOR_HALF_AN_INDEX);
        assertThatThrownBy(() -> NewsArchive.at(archive).open())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("room on the disk");
        Files.delete(disk.resolve("filling"));
        try (NewsArchive opened = NewsArchive.at(archive).open()) {
            assertThat(opened.verify().differences()).isEmpty();
            assertThat(opened.overview().items()).isEqualTo(ITEMS);
        }
    }

    private void fillAllBut(int bytes) throws IOException {
        long filling = Files.getFileStore(disk).getUsableSpace() - bytes;
        try (OutputStream out = Files.newOutputStream(disk.resolve("filling"))) {
            byte[] block = new byte[64 * 1024];
            for (long written = 0; written + block.length <= filling; written += block.length) {
                out.write(block);
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void importTo(ImportSource news) {
        try (NewsArchive archive = NewsArchive.at(disk.resolve("archive")).open()) {
            archive.importFrom(news);
        }
    }

    /** Some ten megabytes. */
    private static String manyNews() {
        StringBuilder news = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            news.append(line(String.valueOf(i), "Nyhet " + i, ("Text " + i + " om en bro. ").repeat(80)));
        }
        return news.toString();
    }
}
