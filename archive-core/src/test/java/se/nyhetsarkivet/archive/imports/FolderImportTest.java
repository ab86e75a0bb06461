package se.nyhetsarkivet.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;

/** A folder is one batch, and each of its files is kept. */
class FolderImportTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        folder = directory.resolve("nyheter");
        Files.createDirectories(folder.resolve("2018"));
        Files.writeString(folder.resolve("a.jsonl"), line("1", "Bron öppnar", "Bron öppnar i maj."));
        Files.writeString(folder.resolve("2018").resolve("b.csv"), "Datum;Rubrik\n2018-04-23;Tunneln stängs\n");
    }

    @AfterEach
    void close() {
        assertThat(archive.verify().differences()).isEmpty();
        archive.close();
    }

    @Test
    void everyItemKnowsTheFileItCameFrom() {
        ImportBatch batch = archive.importFrom(ImportSource.folder(folder));
        assertThat(batch.counts()).isEqualTo(new ImportBatch.Counts(2, 0, 0, 0));
        assertThat(batch.source().name()).isEqualTo("nyheter");
        assertThat(archive.ledger().originals(batch.number()))
                .extracting(Original::path)
                .containsExactly("2018/b.csv", "a.jsonl");
        Revision tunnel = archive.history(found(archive, "tunneln")).current().orElseThrow();
        assertThat(tunnel.place()).isEqualTo("2018/b.csv, line 2");
    }

    @Test
    void theSameFolderTwiceChangesNothing() {
        archive.importFrom(ImportSource.folder(folder));
        assertThat(archive.importFrom(ImportSource.folder(folder)).counts())
                .isEqualTo(new ImportBatch.Counts(0, 0, 2, 0));
    }

    @Test
    void erasingAnItemRemovesOnlyTheFileItCameIn() {
        ImportBatch batch = archive.importFrom(ImportSource.folder(folder));
        assertThat(archive.ledger().erase(found(archive, "tunneln"), "Skäl").removedOriginals())
                .extracting(Original::path)
                .containsExactly("2018/b.csv");
        assertThat(archive.ledger().originals(batch.number()))
                .filteredOn(original -> original.removedAt().isEmpty())
                .extracting(Original::path)
                .containsExactly("a.jsonl");
    }

    @Test
    void anExportedBagIsCheckedAndItsItemsAreImported() throws IOException {
        archive.importFrom(source("a", line("1", "Bron öppnar", "Bron öppnar i maj.")));
        Path bag = directory.resolve("bag");
        archive.ledger().exportBag(bag);
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            other.importFrom(ImportSource.folder(bag));
            assertThat(count(other, "bron")).isEqualTo(1);
            assertThat(other.verify().digest()).isEqualTo(archive.verify().digest());
        }
        Files.writeString(bag.resolve("data").resolve("items.jsonl"), "annat");
        assertThatThrownBy(() -> ImportSource.folder(bag))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("data/items.jsonl");
    }
}
