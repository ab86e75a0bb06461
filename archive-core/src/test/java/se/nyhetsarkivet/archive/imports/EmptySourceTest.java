package se.nyhetsarkivet.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;

/** An archive without items exports nothing, and another one imports nothing of it. */
class EmptySourceTest {

    private static final ImportBatch.Counts NOTHING = new ImportBatch.Counts(0, 0, 0, 0);

    @TempDir
    private Path directory;

    @Test
    void theExportOfAnEmptyArchiveIsImportedAsNothing() {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.ledger().exportTo(export);
            ImportSource source = News.source("export.jsonl", export.toString(StandardCharsets.UTF_8));
            assertThat(archive.preview(source, ImportProgress.NONE).counts()).isEqualTo(NOTHING);
            assertThat(archive.importFrom(source).counts()).isEqualTo(NOTHING);
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", " \n", "[\n]\n", "\u001a"})
    void aListOfNoneIsNothingToo(String text) {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.importFrom(News.source("list.json", text)).counts())
                    .isEqualTo(NOTHING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\u0000\u0000\u0000"})
    void whatIsDamagedIsRefused(String text) {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            ImportSource source = News.source("damaged", text);
            assertThatThrownBy(() -> archive.importFrom(source))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("damaged is empty");
        }
    }
}
