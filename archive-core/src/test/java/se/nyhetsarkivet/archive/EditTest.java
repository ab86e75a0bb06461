package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.ArchiveLedger.EditOutcome;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RecordedChange;

/** An archivist's edit is a revision like any other, in a batch that says who and why. */
@Tag("slow")
class EditTest {

    private static final Actor VERA = new Actor("vera");
    private static final String NEWS =
            line("1", "Bron öppnar", "Bron över sundet öppnar i maj.") + line("2", "Färjan går", "Färjan går igen.");

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private ItemId bridge;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.importFrom(source("nyheter.jsonl", NEWS));
        bridge = found(archive, "sundet");
    }

    @AfterEach
    void close() {
        assertThat(archive.verify().differences()).isEmpty();
        archive.close();
    }

    private Revision current() {
        return archive.history(bridge).current().orElseThrow();
    }

    /** Everything that the id was made of is another. */
    static NewsItem renamed(NewsItem item, String headline) {
        return NewsItem.builder(headline, item.published())
                .identifier("trv-7")
                .lead(item.lead())
                .body(item.body())
                .publisher("Trafikverket")
                .build();
    }

    private EditOutcome.Saved save(NewsItem edited) {
        EditOutcome outcome = archive.ledger().edit(current(), edited, "Fel avsändare", VERA);
        assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
        return (EditOutcome.Saved) outcome;
    }

    @Test
    void itIsTheNextRevisionOfTheSameItemAndFoundAtOnce() {
        Revision before = current();
        EditOutcome.Saved saved = save(renamed(before.item(), "Bron invigs"));
        assertThat(saved.revision()).isEqualTo(current());
        assertThat(current().id()).isEqualTo(bridge);
        assertThat(current().number()).isEqualTo(2);
        assertThat(current().item().publisher()).isEqualTo("Trafikverket");
        assertThat(archive.history(bridge).earlier()).containsExactly(before);
        assertThat(found(archive, "invigs")).isEqualTo(bridge);
        assertThat(count(archive, "\"Bron öppnar\"")).isZero();
        assertThat(count(archive, "\"Bron öppnar\"", RevisionScope.ALL)).isEqualTo(1);
        assertThat(archive.overview().items()).isEqualTo(2);
    }

    @Test
    void theLedgerSaysWhoAndWhy() {
        EditOutcome.Saved saved = save(renamed(current().item(), "Bron invigs"));
        ImportBatch batch = archive.ledger().batch(saved.batch().number());
        assertThat(batch).isEqualTo(saved.batch());
        assertThat(batch.isEdit()).isTrue();
        assertThat(batch.reason()).contains("Fel avsändare");
        assertThat(batch.importedBy()).isEqualTo("vera");
        assertThat(batch.finishedAt()).isPresent();
        assertThat(batch.counts()).isEqualTo(new ImportBatch.Counts(0, 1, 0, 0));
        assertThat(batch.source().options()).contains(bridge.value());
        assertThat(archive.ledger().batchesOf(bridge)).containsExactly(1L, batch.number());
        assertThat(archive.ledger().batch(1).isEdit()).isFalse();
    }

    @Test
    void whoeverFollowsTheChangesSeesIt() {
        long before = archive.changes().lastSequence();
        EditOutcome.Saved saved = save(renamed(current().item(), "Bron invigs"));
        RecordedChange.Range range =
                new RecordedChange.Range(before, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), 10);
        assertThat(archive.changes().in(range))
                .singleElement()
                .satisfies(change -> assertThat(change.history().current()).contains(saved.revision()));
    }

    @Test
    void itIsNoReproachToThePublisherAndNeitherIsWhatFollowsIt() {
        NewsItem edited = NewsItem.builder("Bron öppnar", current().item().published())
                .identifier("1")
                .body("Bron över sundet öppnar i juli.")
                .build();
        archive.ledger().edit(current(), edited, "Rättat", VERA);
        assertThat(archive.history(bridge).revisions())
                .extracting(Revision::edited)
                .containsExactly(false, true);
        assertThat(archive.get(bridge)).map(Revision::edited).contains(true);
        assertThat(edits()).singleElement().satisfies(listed -> {
            assertThat(listed.after().edited()).isTrue();
            assertThat(listed.edit().withoutNotice()).isFalse();
        });
        archive.importFrom(source(
                "senare.jsonl",
                line("1", "Bron öppnar", "Bron över sundet öppnar i mars.") + line("2", "Färjan går", "Den går ej.")));
        assertThat(edits())
                .extracting(listed -> listed.before().id().equals(bridge) + " "
                        + listed.edit().withoutNotice())
                .as("the ferry's text was changed silently by its publisher, and is first")
                .containsExactly("false true", "true false", "true false");
    }

    private List<RecordedEdits.Edited> edits() {
        return archive
                .changes()
                .edits(RecordedEdits.Request.ALL.withOrder(RecordedEdits.Order.SILENT_FIRST))
                .entries()
                .stream()
                .map(RecordedEdits.Edited.class::cast)
                .toList();
    }

    @Test
    void undoneItIsAsItWas() {
        Revision before = current();
        EditOutcome.Saved saved = save(renamed(before.item(), "Bron invigs"));
        archive.importFrom(source("igen.jsonl", "\n" + NEWS));
        assertThat(archive.ledger().undo(saved.batch().number()).restored()).isEqualTo(1);
        assertThat(current()).isEqualTo(before);
        assertThat(count(archive, "\"Bron öppnar\"")).isEqualTo(1);
        assertThat(count(archive, "invigs", RevisionScope.ALL)).isZero();
    }

    @Test
    void anItemThatWasEditedStaysWhenItsImportIsUndone() {
        EditOutcome.Saved saved = save(renamed(current().item(), "Bron invigs"));
        assertThat(archive.ledger().undo(1).kept())
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.because()).isEqualTo(saved.batch().number()));
        assertThat(current()).isEqualTo(saved.revision());
        assertThat(archive.overview().items()).isEqualTo(1);
    }

    @Test
    void whoeverSawAnEarlierRevisionIsToldAndNothingIsWritten() {
        Revision seen = current();
        EditOutcome.Saved first = save(renamed(seen.item(), "Bron invigs"));
        int batches = archive.ledger().batches().size();
        assertThat(archive.ledger().edit(seen, renamed(seen.item(), "Bron stängs"), "Annat", new Actor("per")))
                .isEqualTo(new EditOutcome.Conflict(first.revision()));
        assertThat(archive.ledger().batches()).hasSize(batches);
        assertThat(current()).isEqualTo(first.revision());
    }

    @Test
    void anotherProcessMayHaveWrittenMeanwhile() {
        Revision seen = current();
        try (ArchiveLedger other = NewsArchive.at(directory.resolve("archive")).openLedger()) {
            other.edit(seen, renamed(seen.item(), "Bron invigs"), "Fel", VERA);
        }
        assertThat(archive.ledger().edit(seen, renamed(seen.item(), "Bron stängs"), "Annat", VERA))
                .isEqualTo(new EditOutcome.Conflict(current()));
        assertThat(current().item().headline()).isEqualTo("Bron invigs");
    }

    @Test
    void aLedgerOpenedByItselfEditsAndSearchesFollow() throws InterruptedException {
        try (ArchiveLedger other = NewsArchive.at(directory.resolve("archive")).openLedger()) {
            other.edit(current(), renamed(current().item(), "Bron invigs"), "Fel", VERA);
        }
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (count(archive, "invigs") == 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(count(archive, "invigs")).isEqualTo(1);
    }

    @Test
    void whatSaysTheSameIsNoEdit() {
        long before = archive.changes().lastSequence();
        assertThat(archive.ledger().edit(current(), current().item(), "Inget", VERA))
                .isEqualTo(new EditOutcome.Unchanged());
        assertThat(archive.changes().lastSequence()).isEqualTo(before);
        assertThat(archive.ledger().batches()).hasSize(1);
    }

    @Test
    void whatCannotBeEditedIsRefusedWithASentence() {
        Revision seen = current();
        NewsItem edited = renamed(seen.item(), "Bron invigs");
        ArchiveLedger ledger = archive.ledger();
        refused(() -> ledger.edit(seen, edited, " \n", VERA), "An edit requires a reason");
        NewsItem tooLong = NewsItem.builder("Bron", seen.item().published())
                .body("\u0001".repeat(3_000_000))
                .build();
        assertThatThrownBy(() -> ledger.edit(seen, tooLong, "Fel", VERA))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("16 MiB");
        NewsItem foreign =
                NewsItem.builder("Tunneln", PartialDate.parse("2018")).build();
        Revision unknown = new Revision(
                seen.sequence(), 1, seen.seenAt(), 1, "", foreign.id(), foreign, foreign.fingerprint(), false);
        refused(() -> ledger.edit(unknown, edited, "Fel", VERA), "there is no such item");
        ledger.withdraw(bridge, "Dom");
        refused(() -> ledger.edit(seen, edited, "Fel", VERA), "it was withdrawn on");
        ledger.erase(bridge, "Dom");
        refused(() -> ledger.edit(seen, edited, "Fel", VERA), "it was erased on");
        assertThat(ledger.batches()).hasSize(1);
    }

    private static void refused(Runnable edit, String sentence) {
        assertThatThrownBy(edit::run).isInstanceOf(ArchiveException.class).hasMessageContaining(sentence);
    }

    @Test
    void anErasedItemLeavesNothingOfItsEdits() {
        save(renamed(current().item(), "Hemligtnamn"));
        archive.ledger().erase(bridge, "Dom");
        assertThat(count(archive, "hemligtnamn", RevisionScope.ALL)).isZero();
        assertThat(archive.ledger().batch(2).reason()).contains("Fel avsändare");
    }

    /** A clock that was ahead when the source was read must not hide the edit. */
    @Test
    void itIsInForceAlsoWhenTheClockWentBack() {
        Path other = directory.resolve("other");
        Instant later = Instant.parse("2026-12-02T12:00:00Z");
        try (NewsArchive ahead =
                NewsArchive.at(other).clock(InstantSource.fixed(later)).open()) {
            ahead.importFrom(source("nyheter.jsonl", NEWS));
        }
        try (NewsArchive back = NewsArchive.at(other)
                .clock(InstantSource.fixed(later.minusSeconds(60)))
                .open()) {
            Revision seen = back.history(bridge).current().orElseThrow();
            back.ledger().edit(seen, renamed(seen.item(), "Bron invigs"), "Fel", VERA);
            assertThat(back.history(bridge).current().orElseThrow().item().headline())
                    .isEqualTo("Bron invigs");
        }
    }

    @Test
    void aBackupCarriesTheReasonAndAnExportTheRevisions() {
        EditOutcome.Saved saved = save(renamed(current().item(), "Bron invigs"));
        String digest = archive.verify().digest();
        Path backup = directory.resolve("backup");
        ArchiveBackup.make(directory.resolve("archive"), backup, InstantSource.system());
        ArchiveRestore.restore(backup, directory.resolve("restored"), InstantSource.system());
        try (NewsArchive restored =
                NewsArchive.at(directory.resolve("restored")).open()) {
            assertThat(restored.verify().digest()).isEqualTo(digest);
            assertThat(restored.ledger().batch(saved.batch().number())).isEqualTo(saved.batch());
        }
        try (NewsArchive imported =
                NewsArchive.at(directory.resolve("imported")).open()) {
            ImportSource export = source("archive.jsonl", exported());
            assertThat(imported.importFrom(export).counts().rejected()).isZero();
            assertThat(imported.verify().digest()).isEqualTo(digest);
            assertThat(imported.verify().differences()).isEmpty();
            assertThat(imported.history(bridge).revisions()).hasSize(2);
        }
        ImportBatch again = archive.importFrom(source("archive.jsonl", exported()));
        assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(0, 0, 3, 0));
    }

    @Test
    void whatWasWithdrawnElsewhereDoesNotComeBackByItsEdits() {
        save(renamed(current().item(), "Bron invigs"));
        String export = exported();
        archive.ledger().erase(bridge, "Dom");
        ImportBatch again = archive.importFrom(source("archive.jsonl", export));
        assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(0, 0, 1, 2));
        assertThat(count(archive, "invigs")).isZero();
        assertThat(archive.overview().items()).isEqualTo(1);
    }

    private String exported() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        assertThat(archive.ledger().exportTo(lines)).isEqualTo(List.of());
        return lines.toString(StandardCharsets.UTF_8);
    }
}
