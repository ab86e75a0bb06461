package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.seen;
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
import se.nyhetsarkivet.archive.ArchiveLedger.EditOutcome;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.json.ArchiveLineJson;
import se.nyhetsarkivet.store.ImportBatch;

/** A source that says again what it said last does not take an edit back; one that says something new does. */
@Tag("slow")
class EditedAndReadAgainTest {

    private static final String FIRST = line("1", "Bron öppnar", "Bron över sundet öppnar i maj.");
    private static final String SECOND = line("1", "Bron öppnar", "Bron över sundet öppnar i juni.");
    private static final String THIRD = line("1", "Bron öppnar", "Bron över sundet öppnar i juli.");

    private static final InstantSource YESTERDAY = () -> Instant.now().minus(Duration.ofDays(1));

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private ItemId bridge;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.importFrom(source("a", FIRST + SECOND));
        bridge = found(archive, "sundet");
        assertThat(edit("Bron invigs")).isInstanceOf(EditOutcome.Saved.class);
    }

    @AfterEach
    void close() {
        assertThat(archive.overview().items()).isEqualTo(1);
        assertThat(archive.verify().differences()).isEmpty();
        archive.close();
    }

    private EditOutcome edit(String headline) {
        NewsItem edited = EditTest.renamed(current().item(), headline);
        return archive.ledger().edit(current(), edited, "Rättat", new Actor("vera"));
    }

    private Revision current() {
        return archive.history(bridge).current().orElseThrow();
    }

    private void assertEdited() {
        assertThat(current().item().headline()).isEqualTo("Bron invigs");
        assertThat(archive.history(bridge).revisions()).hasSize(3);
    }

    @Test
    void theWholeSourceAgainChangesNothing() {
        assertThat(archive.importFrom(source("b", FIRST + SECOND)).counts())
                .isEqualTo(new ImportBatch.Counts(0, 0, 2, 0));
        assertEdited();
    }

    @Test
    void whatItSaidLastAloneChangesNothing() {
        archive.importFrom(source("b", SECOND));
        archive.importFrom(source("c", SECOND + "\n"));
        assertEdited();
    }

    @Test
    void aProgramThatAddsItAgainChangesNothing() {
        NewsItem said = archive.history(bridge).revisions().get(1).item();
        assertThat(archive.add(List.of(said)).counts()).isEqualTo(new ImportBatch.Counts(0, 0, 1, 0));
        assertEdited();
    }

    @Test
    void aSourceThatTakesItsChangeBackIsFollowed() {
        archive.importFrom(source("b", FIRST));
        assertThat(current().item().body()).contains("maj");
        assertThat(archive.history(bridge).revisions()).hasSize(4);
    }

    @Test
    void aNewWordingIsTheNextRevisionAndTheEditStaysInTheHistory() {
        assertThat(archive.importFrom(source("b", THIRD)).counts()).isEqualTo(new ImportBatch.Counts(0, 1, 0, 0));
        assertThat(current().item().body()).contains("juli");
        assertThat(archive.history(bridge).earlier().getLast().item().headline())
                .isEqualTo("Bron invigs");
    }

    @Test
    void aNewWordingIsOfTheItemAlsoAfterManyEdits() {
        for (int i = 0; i < 12; i++) {
            NewsItem edited = NewsItem.builder(
                            "Något helt annat " + i, current().item().published())
                    .body("Inte ett ord är som det var, nummer " + i + ".")
                    .build();
            archive.ledger().edit(current(), edited, "Rättat", new Actor("vera"));
        }
        archive.importFrom(source("b", THIRD));
        assertThat(current().item().body()).contains("juli");
    }

    @Test
    void aSourceThatTellsWhenItWasReadDoesNotTakeTheEditBackEither() {
        archive.importFrom(source("b", seen("9", "Tunneln stängs", "2018-05-01T10:00:00Z")));
        ItemId tunnel = found(archive, "tunneln");
        Revision stored = archive.history(tunnel).current().orElseThrow();
        archive.ledger().edit(stored, EditTest.renamed(stored.item(), "Tunneln byggs"), "Rättat", new Actor("vera"));
        ImportBatch again = archive.importFrom(source("c", seen("9", "Tunneln stängs", "2200-01-01T10:00:00Z")));
        assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(0, 0, 1, 0));
        assertThat(archive.history(tunnel).current().orElseThrow().item().headline())
                .isEqualTo("Tunneln byggs");
        archive.ledger().undo(again.number());
        archive.ledger().withdraw(tunnel, "Prov");
    }

    @Test
    void aSourceThatSaysWhatTheEditSaysChangesNothing() {
        NewsItem edited = NewsItem.builder("Bron öppnar", current().item().published())
                .identifier("1")
                .body("Bron över sundet öppnar i juli.")
                .build();
        archive.ledger().edit(current(), edited, "Rättat", new Actor("vera"));
        archive.importFrom(source("b", THIRD));
        assertThat(archive.history(bridge).revisions()).hasSize(4);
        archive.importFrom(source("c", SECOND));
        assertThat(current().item()).isEqualTo(edited);
    }

    /** As hits are exported: what the item says now, without its history. */
    @Test
    void theEditedItemAloneIsKnownByItsIdAndByWhatItSaid() {
        String line = ArchiveLineJson.write(current()) + "\n";
        assertThat(archive.importFrom(source("b", line)).counts()).isEqualTo(new ImportBatch.Counts(0, 0, 1, 0));
        try (NewsArchive other =
                NewsArchive.at(directory.resolve("other")).clock(YESTERDAY).open()) {
            other.importFrom(source("a", FIRST + SECOND));
        }
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            assertThat(other.importFrom(source("b", line)).counts()).isEqualTo(new ImportBatch.Counts(0, 1, 0, 0));
            assertThat(other.history(bridge).current().orElseThrow().item().headline())
                    .isEqualTo("Bron invigs");
            assertThat(other.overview().items()).isEqualTo(1);
            assertThat(other.verify().differences()).isEmpty();
        }
    }

    /** An id alone is no proof: other news stay other news. */
    @Test
    void otherNewsThatClaimTheIdAreNotTheItem() {
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            other.importFrom(
                    source("a", line("1", "Skolan brinner", "Elden spred sig fort i gymnasiet under natten.")));
            other.importFrom(source("b", ArchiveLineJson.write(current()) + "\n"));
            assertThat(other.overview().items()).isEqualTo(2);
            assertThat(other.verify().differences()).isEmpty();
        }
    }

    /** The edits left no word of the first revision: the id alone shows that all are of one item. */
    @Test
    void anEditedItemStaysOneWhereOtherNewsHaveItsId() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NewsItem edited = NewsItem.builder("Färjan läggs ned", PartialDate.parse("2019-02-03"))
                .identifier("99")
                .publisher("Rederinämnden")
                .body("Trafiken upphör.")
                .build();
        archive.ledger().edit(current(), edited, "Fel nyhet", new Actor("vera"));
        archive.ledger().exportTo(lines);
        String export = lines.toString(StandardCharsets.UTF_8);
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            other.importFrom(
                    source("a", line("1", "Skolan brinner", "Elden spred sig fort i gymnasiet under natten.")));
            assertThat(other.importFrom(source("b", export)).counts()).isEqualTo(new ImportBatch.Counts(1, 3, 0, 0));
            assertThat(other.importFrom(source("c", export + "\n")).counts())
                    .isEqualTo(new ImportBatch.Counts(0, 0, 4, 0));
            ItemId ferry = found(other, "färjan");
            assertThat(other.history(ferry).revisions()).hasSize(4);
            assertThat(other.overview().items()).isEqualTo(2);
            other.ledger().erase(ferry, "Dom");
            assertThat(other.importFrom(source("d", export + "\n\n")).counts())
                    .isEqualTo(new ImportBatch.Counts(0, 0, 0, 4));
            assertThat(other.verify().differences()).isEmpty();
        }
    }

    @Test
    void theArchivesOwnExportChangesNothingAlsoWhenTheClockStands() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-12-02T12:00:00Z"));
        try (NewsArchive other =
                NewsArchive.at(directory.resolve("other")).clock(clock).open()) {
            other.importFrom(source("a", FIRST + SECOND));
            for (int i = 0; i < 3; i++) {
                Revision now = other.history(bridge).current().orElseThrow();
                other.ledger().edit(now, EditTest.renamed(now.item(), "Bron invigs " + i), "Rättat", new Actor("vera"));
            }
            Revision before = other.history(bridge).current().orElseThrow();
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            other.ledger().exportTo(lines);
            ImportBatch again = other.importFrom(source("b", lines.toString(StandardCharsets.UTF_8)));
            assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(0, 0, 5, 0));
            assertThat(other.history(bridge).current()).contains(before);
        }
    }

    @Test
    void anUndoneEditNoLongerHoldsTheSourceBack() {
        archive.ledger().undo(2);
        assertThat(current().item().body()).contains("juni");
        archive.importFrom(source("b", FIRST));
        assertThat(current().item().body()).contains("maj");
    }
}
