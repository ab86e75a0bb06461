package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.store.ImportBatch;

/** An item that must not be shown is gone everywhere, and a tombstone says why. */
@Tag("slow")
class WithdrawalTest {

    private static final String SECRET = "hemligtnamn";
    private static final String NEWS = line("1", "En person döms", "Domen gäller " + SECRET + ".")
            + line("2", "Bron öppnar", "Bron öppnar i maj.");

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.importFrom(source("nyheter.jsonl", NEWS));
    }

    @AfterEach
    void close() {
        assertThat(archive.verify().differences()).isEmpty();
        archive.close();
    }

    @Test
    void aWithdrawnItemIsHiddenAndLeavesATombstone() {
        ItemId id = found(archive, SECRET);
        Tombstone tombstone = archive.ledger().withdraw(id, "Dom i tingsrätten");
        assertThat(count(archive, SECRET)).isZero();
        assertThat(count(archive, SECRET, RevisionScope.ALL)).isZero();
        assertThat(archive.overview().items()).isEqualTo(1);
        ItemHistory history = archive.history(id);
        assertThat(history.revisions()).isEmpty();
        assertThat(history.tombstone()).contains(tombstone);
        assertThat(exported()).doesNotContain(SECRET).contains("Dom i tingsrätten");
    }

    @Test
    void itStaysHiddenAfterARebuildAndAfterImportingItAgain() {
        archive.ledger().withdraw(found(archive, SECRET), "Dom i tingsrätten");
        archive.rebuildIndex();
        assertThat(count(archive, SECRET)).isZero();
        ImportBatch again = archive.importFrom(source("igen.jsonl", NEWS));
        assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(0, 0, 1, 1));
        assertThat(archive.ledger().rejections(again.number()).getFirst().reason())
                .contains("withdrawn")
                .contains("Dom i tingsrätten");
        assertThat(count(archive, SECRET)).isZero();
    }

    @Test
    void aWithdrawnItemCanBeReinstated() {
        ItemId id = found(archive, SECRET);
        archive.ledger().withdraw(id, "Dom i tingsrätten");
        archive.ledger().reinstate(id, "Upphävd i hovrätten");
        assertThat(count(archive, SECRET)).isEqualTo(1);
        assertThat(archive.ledger().tombstones()).isEmpty();
    }

    @Test
    void anErasedItemIsNoLongerInAnyFile() throws IOException {
        ItemId id = found(archive, SECRET);
        archive.importFrom(source("annan.jsonl", line("1", "En person döms", "Ny text om " + SECRET + ".")));
        assertThat(filesWith(SECRET)).isNotEmpty();
        ArchiveLedger.Erasure erasure = archive.ledger().erase(id, "Rätten att bli glömd");
        assertThat(erasure.removedOriginals()).hasSize(2);
        assertThat(count(archive, SECRET)).isZero();
        assertThat(count(archive, "bron")).isEqualTo(1);
        assertThat(archive.history(id).tombstone().orElseThrow().kind()).isEqualTo(Tombstone.Kind.ERASED);
        assertThat(filesWith(SECRET)).isEmpty();
        assertThatThrownBy(() -> archive.ledger().reinstate(id, "ångrar mig"))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("erased");
    }

    /** Lucene only marks what is deleted, as long as there is anything else in the same file. */
    @Test
    void anErasedItemIsNotLeftInTheIndexBesideManyOthers() throws IOException {
        importBesideManyOthers();
        archive.ledger().erase(found(archive, SECRET), "Rätten att bli glömd");
        assertThat(filesWith(SECRET)).isEmpty();
    }

    @Test
    void whatAnotherProcessErasedIsNotLeftInTheIndexWhenTheArchiveIsOpened() throws IOException {
        importBesideManyOthers();
        ItemId id = found(archive, SECRET);
        archive.close();
        try (ArchiveLedger other = NewsArchive.at(directory.resolve("archive")).openLedger()) {
            other.erase(id, "Rätten att bli glömd");
        }
        archive = NewsArchive.at(directory.resolve("archive")).open();
        assertThat(filesWith(SECRET)).isEmpty();
    }

    private void importBesideManyOthers() {
        StringBuilder news = new StringBuilder(line("1", "En person döms", "Ny text om " + SECRET + "."));
        for (int i = 3; i < 400; i++) {
            news.append(line(String.valueOf(i), "Bron öppnar", "Bron " + i + " öppnar i maj."));
        }
        archive.importFrom(source("många.jsonl", news.toString()));
    }

    @Test
    void anImportThatWasInterruptedGoesOnAfterAnItemOfItWasErased() {
        ItemId id = found(archive, SECRET);
        archive.importFrom(source("ny.jsonl", line("1", "En person frias", "Ny text om " + SECRET + ".")));
        ImportSource again = source("igen.jsonl", NEWS);
        assertThatThrownBy(() -> archive.importFrom(again, (bytes, counts) -> {
                    throw new ArchiveException("strömavbrott");
                }))
                .hasMessage("strömavbrott");
        archive.ledger().erase(id, "Rätten att bli glömd");
        assertThat(archive.importFrom(again).finishedAt()).isPresent();
        assertThat(count(archive, SECRET)).isZero();
    }

    /** What an erasure that was killed between the record and the file leaves is done when the archive is opened. */
    @Test
    void anOriginalThatTheRecordCallsRemovedIsRemovedAtOpening() throws IOException {
        Path original = originals().getFirst();
        byte[] bytes = Files.readAllBytes(original);
        archive.ledger().erase(found(archive, SECRET), "Rätten att bli glömd");
        archive.close();
        Files.write(original, bytes);
        archive = NewsArchive.at(directory.resolve("archive")).open();
        assertThat(originals()).isEmpty();
    }

    @Test
    void anErasureThatEndsBeforeItsFileIsRemovedLeavesASoundArchive() throws IOException {
        Path original = originals().getFirst();
        byte[] bytes = Files.readAllBytes(original);
        Files.delete(original);
        // A directory with something in it cannot be removed as a file is, and so ends the erasure there.
        Files.createDirectories(original.resolve("i vägen"));
        ItemId id = found(archive, SECRET);
        assertThatThrownBy(() -> archive.ledger().erase(id, "Rätten att bli glömd"))
                .isInstanceOf(ArchiveException.class);
        assertThat(archive.history(id).tombstone()).isPresent();
        assertThat(archive.verify().differences()).isEmpty();
        Files.delete(original.resolve("i vägen"));
        Files.delete(original);
        Files.write(original, bytes);
        archive.ledger().erase(id, "Rätten att bli glömd");
        assertThat(filesWith(SECRET)).isEmpty();
    }

    private List<Path> originals() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("archive").resolve("originals"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aWithdrawalNeedsAReasonAndAnItem() {
        ItemId id = found(archive, SECRET);
        assertThatThrownBy(() -> archive.ledger().withdraw(id, " ")).hasMessageContaining("requires a reason");
        archive.ledger().withdraw(id, "Dom");
        assertThatThrownBy(() -> archive.ledger().reinstate(id, " ")).hasMessageContaining("requires a reason");
        archive.ledger().reinstate(id, "Upphävd");
        assertThatThrownBy(() -> archive.ledger().withdraw(new ItemId("0000000000000000"), "skäl"))
                .hasMessageContaining("no item 0000000000000000");
        assertThat(count(archive, SECRET)).isEqualTo(1);
    }

    @Test
    void aWithdrawalByAnotherProcessIsFollowed() throws InterruptedException {
        ItemId id = found(archive, SECRET);
        try (ArchiveLedger other = NewsArchive.at(directory.resolve("archive")).openLedger()) {
            other.withdraw(id, "Dom i tingsrätten");
        }
        for (int tenths = 0; tenths < 1_200 && count(archive, SECRET) > 0; tenths++) {
            Thread.sleep(100);
        }
        assertThat(count(archive, SECRET)).isZero();
    }

    @Test
    void aRestoredBackupFromBeforeDoesNotBringItBack() throws IOException {
        ItemId id = found(archive, SECRET);
        Path backup = directory.resolve("backup");
        ArchiveBackup.make(directory.resolve("archive"), backup, InstantSource.system());
        archive.ledger().erase(id, "Rätten att bli glömd");
        archive.close();
        ArchiveRestore.restore(backup, directory.resolve("archive"), InstantSource.system());
        archive = NewsArchive.at(directory.resolve("archive")).open();
        assertThat(count(archive, SECRET)).isZero();
        assertThat(count(archive, "bron")).isEqualTo(1);
        assertThat(filesWith(SECRET)).isEmpty();
    }

    private String exported() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive.ledger().exportTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The archive's files in which a word stands, as UTF-8. */
    private List<Path> filesWith(String word) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("archive"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, word))
                    .toList();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
