package se.nyhetsarkivet.archive.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;

/** An archive whose record is gone is not taken for a new one. */
class LostRecordTest {

    @TempDir
    private Path directory;

    private Path archive = Path.of("");
    private Path record = Path.of("");

    @BeforeEach
    void fill() {
        archive = directory.resolve("archive");
        record = archive.resolve("archive.sqlite");
        try (NewsArchive open = NewsArchive.at(archive).open()) {
            open.importFrom(News.source("news.jsonl", News.line("1", "Bron öppnar", "I maj.")));
        }
    }

    private void assertRefused(String state) {
        assertThatThrownBy(() -> NewsArchive.at(archive).open())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContainingAll(
                        record.toString(), state, "1 imported files", "index of 1 changes", Remedy.RESTORE.words());
        assertThatThrownBy(() -> NewsArchive.at(archive).openLedger()).hasMessageContaining(state);
        assertThatThrownBy(() -> ArchiveBackup.make(archive, directory.resolve("backup"), InstantSource.system()))
                .hasMessageContaining(state);
        assertThat(archive.resolve("index").resolve("current")).isNotEmptyDirectory();
    }

    @Test
    void aMissingRecordIsRefused() throws IOException {
        Files.delete(record);
        assertRefused("missing");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.write(record, new byte[0]);
        assertRefused("empty");
    }

    @Test
    void theRecordOfANewArchiveIsRefused() throws IOException {
        NewsArchive.at(directory.resolve("new")).open().close();
        Files.copy(directory.resolve("new").resolve("archive.sqlite"), record, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> NewsArchive.at(archive).open()).hasMessageContaining("empty");
    }

    @Test
    void aRecordThatIsPutBackOpensTheArchive() throws IOException {
        Path kept = directory.resolve("kept");
        Files.move(record, kept);
        assertRefused("missing");
        Files.move(kept, record);
        try (NewsArchive open = NewsArchive.at(archive).open()) {
            assertThat(open.overview().items()).isEqualTo(1);
        }
    }
}
