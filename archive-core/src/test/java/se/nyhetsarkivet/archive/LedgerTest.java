package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.UndoReport;

/** What the ledger knows of imports, and how they are tried and undone. */
class LedgerTest {

    private static final String BRIDGE = line("1", "Bron öppnar", "Bron över sundet öppnar i maj.");
    private static final String TUNNEL = line("2", "Tunneln stängs", "Tunneln stängs för underhåll.");
    private static final String BRIDGE_LATER = line("1", "Bron öppnar senare", "Bron över sundet öppnar i juni.");

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void anUndoneBatchTakesItsItemsAway() {
        archive.importFrom(source("a", BRIDGE));
        ImportBatch second = archive.importFrom(source("b", TUNNEL));
        UndoReport undo = archive.ledger().undo(second.number());
        assertThat(undo.removed()).isEqualTo(1);
        assertThat(undo.kept()).isEmpty();
        assertThat(undo.batch().undoneAt()).isPresent();
        assertThat(count(archive, "tunneln")).isZero();
        assertThat(count(archive, "bron")).isEqualTo(1);
        assertThat(archive.overview().items()).isEqualTo(1);
        assertSound();
    }

    @Test
    void anItemThatTheBatchChangedGetsItsEarlierWordingAgain() {
        archive.importFrom(source("a", BRIDGE + TUNNEL));
        ImportBatch change = archive.importFrom(source("b", BRIDGE_LATER));
        UndoReport undo = archive.ledger().undo(change.number());
        assertThat(undo.restored()).isEqualTo(1);
        assertThat(undo.removed()).isZero();
        assertThat(count(archive, "juni")).isZero();
        assertThat(count(archive, "maj")).isEqualTo(1);
        assertSound();
    }

    @Test
    void whatALaterBatchChangedIsKeptAndTold() {
        ImportBatch first = archive.importFrom(source("a", BRIDGE + TUNNEL));
        ImportBatch later = archive.importFrom(source("b", BRIDGE_LATER));
        UndoReport undo = archive.ledger().undo(first.number());
        assertThat(undo.removed()).isEqualTo(1);
        assertThat(undo.kept()).containsExactly(new UndoReport.Kept(found(archive, "bron"), later.number()));
        assertThat(count(archive, "juni")).isEqualTo(1);
        assertThat(count(archive, "tunneln")).isZero();
        assertSound();
    }

    @Test
    void whatALaterBatchBroughtUnchangedIsKeptAndTold() {
        ImportBatch first = archive.importFrom(source("a", BRIDGE + TUNNEL));
        ImportBatch later = archive.importFrom(source("b", TUNNEL));
        assertThat(archive.ledger().undo(first.number()).kept())
                .containsExactly(new UndoReport.Kept(found(archive, "tunneln"), later.number()));
        assertThat(archive.ledger().batchesOf(found(archive, "tunneln")))
                .containsExactly(first.number(), later.number());
        assertSound();
    }

    @Test
    void anUndoneBatchCanBeImportedAgain() {
        ImportBatch first = archive.importFrom(source("a", BRIDGE));
        archive.ledger().undo(first.number());
        ImportBatch again = archive.importFrom(source("a", BRIDGE));
        assertThat(again.number()).isNotEqualTo(first.number());
        assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(1, 0, 0, 0));
        assertThat(count(archive, "bron")).isEqualTo(1);
        assertSound();
    }

    @Test
    void aBatchIsUndoneOnce() {
        ImportBatch first = archive.importFrom(source("a", BRIDGE));
        archive.ledger().undo(first.number());
        assertThatThrownBy(() -> archive.ledger().undo(first.number()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("Batch 1 was undone already");
        assertThatThrownBy(() -> archive.ledger().undo(99))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("no batch 99");
    }

    @Test
    void undoingSurvivesARebuild() {
        archive.importFrom(source("a", BRIDGE));
        archive.ledger().undo(archive.importFrom(source("b", BRIDGE_LATER)).number());
        archive.rebuildIndex();
        assertThat(count(archive, "juni")).isZero();
        assertThat(count(archive, "maj")).isEqualTo(1);
        assertSound();
    }

    @Test
    void aPreviewTellsWhatAnImportWouldDoAndDoesNothing() {
        archive.importFrom(source("a", BRIDGE + TUNNEL));
        String news = BRIDGE_LATER + TUNNEL + line("3", "Färjan går", "Färjan går igen.") + "{oops\n";
        ImportPreview preview = archive.preview(source("b", news), ImportProgress.NONE);
        assertThat(preview.format()).isEqualTo("json-lines");
        assertThat(preview.counts()).isEqualTo(new ImportBatch.Counts(1, 1, 1, 1));
        assertThat(preview.firstItems()).extracting(NewsItem::headline).contains("Bron öppnar senare", "Färjan går");
        assertThat(preview.firstRejections()).extracting(Rejection::excerpt).containsExactly("{oops");
        assertThat(count(archive, "färjan")).isZero();
        assertThat(archive.ledger().batches()).hasSize(1);
        assertThat(archive.importFrom(source("b", news)).counts()).isEqualTo(preview.counts());
        assertSound();
    }

    @Test
    void aRejectionKeepsTheOffendingText() {
        ImportBatch batch = archive.importFrom(source("a", BRIDGE + "{\"headline\":\"Utan datum\"}\n"));
        Rejection rejection = archive.ledger().rejections(batch.number()).getFirst();
        assertThat(rejection.place()).isEqualTo("line 2");
        assertThat(rejection.excerpt()).contains("Utan datum");
    }

    @Test
    void anItemShowsWhereItCameFrom() throws IOException {
        archive.importFrom(source("nyheter.jsonl", BRIDGE + TUNNEL));
        Revision revision = archive.history(found(archive, "tunneln")).current().orElseThrow();
        assertThat(revision.place()).isEqualTo("line 2");
        Original original = archive.ledger().originals(revision.batch()).getFirst();
        assertThat(original.path()).isEqualTo("nyheter.jsonl");
        try (InputStream bytes = archive.ledger().open(original)) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(BRIDGE + TUNNEL);
        }
    }

    @Test
    void anOriginalIsLeftOutIfToldSo() {
        ImportBatch batch = archive.importFrom(source("a", BRIDGE).withoutKeepingOriginal());
        assertThat(archive.ledger().originals(batch.number())).isEmpty();
        assertThat(Files.exists(directory.resolve("originals"))).isFalse();
    }

    @Test
    void aSpoiltOriginalIsFoundByVerifying() throws IOException {
        ImportBatch batch = archive.importFrom(source("a", BRIDGE));
        String sha256 = archive.ledger().originals(batch.number()).getFirst().sha256();
        Files.writeString(
                directory.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256), "annat");
        assertThat(archive.verify().differences())
                .singleElement()
                .asString()
                .contains("the original a has another checksum");
    }

    @Test
    void nearDuplicatesFromAnotherPublisherAreLinkedAndNotMerged() {
        String text =
                "Regeringen har i dag beslutat att ge myndigheten i uppdrag att se över hur reglerna om tillfälliga"
                        + " tillstånd används i praktiken och vilka följder de har fått för kommuner och företag i hela landet";
        archive.importFrom(source("a", line("1", "Översyn av tillstånd", text + ".")));
        archive.importFrom(source("b", line("2", "Översyn av tillstånd", text + ", enligt beslutet.")));
        archive.importFrom(source("c", line("3", "Översyn av tillstånd", "Ett helt annat besked om vägar och broar.")));
        assertThat(archive.overview().items()).isEqualTo(3);
        List<String> near = archive.nearDuplicates(found(archive, "identiteter ELLER enligt"), 10).stream()
                .map(hit ->
                        archive.history(hit.id()).current().orElseThrow().item().identifier())
                .toList();
        assertThat(near).containsExactly("1");
    }

    private void assertSound() {
        assertThat(archive.verify().differences()).isEmpty();
    }
}
