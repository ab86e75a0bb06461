package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RecordedChange;

/** Following an archive by its changes. */
class ArchiveChangesTest {

    private final NewsArchive archive;

    ArchiveChangesTest(@TempDir Path directory) {
        archive = NewsArchive.at(directory).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem item(String identifier, String headline) {
        return NewsItem.builder(headline, PartialDate.parse("2018-04-23"))
                .identifier(identifier)
                .build();
    }

    private List<RecordedChange> all() {
        return archive.changes().in(RecordedChange.Range.after(0, 100));
    }

    @Test
    void anItemComesOnceAndAtItsLastChange() {
        archive.add(List.of(item("a", "Först"), item("b", "Sedan")));
        archive.add(List.of(item("a", "Ändrad")));
        assertThat(all())
                .extracting(change ->
                        change.history().current().orElseThrow().item().headline())
                .containsExactly("Sedan", "Ändrad");
        assertThat(all()).extracting(RecordedChange::sequence).containsExactly(2L, 3L);
        assertThat(archive.changes().lastSequence()).isEqualTo(3);
    }

    @Test
    void whatIsWithdrawnOrUndoneComesToo() {
        ImportBatch batch = archive.add(List.of(item("a", "Ångrad"), item("b", "Ångrad också")));
        NewsItem withdrawn = item("c", "Tillbakadragen");
        archive.add(List.of(withdrawn));
        archive.ledger().withdraw(withdrawn.id(), "Dom i hovrätten");
        archive.ledger().undo(batch.number());
        List<RecordedChange> changes = all();
        assertThat(changes)
                .hasSize(3)
                .allMatch(change -> change.history().current().isEmpty());
        assertThat(changes.getFirst().history().tombstone()).isPresent();
        assertThat(changes.get(1).history().tombstone()).isEmpty();
        assertThat(changes).extracting(RecordedChange::recordedAt).isSorted();
    }

    @Test
    void aFollowerGoesOnAfterWhatItHas() {
        archive.add(List.of(item("a", "Ett"), item("b", "Två"), item("c", "Tre")));
        List<RecordedChange> first = archive.changes().in(RecordedChange.Range.after(0, 2));
        List<RecordedChange> rest =
                archive.changes().in(RecordedChange.Range.after(first.getLast().sequence(), 2));
        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(archive.changes().in(RecordedChange.Range.after(3, 2))).isEmpty();
    }

    @Test
    void aRangeOfTimeIsHalfOpen() {
        archive.add(List.of(item("a", "Ett")));
        Instant recorded = all().getFirst().recordedAt();
        assertThat(archive.changes().in(new RecordedChange.Range(0, recorded, recorded.plusMillis(1), 10)))
                .hasSize(1);
        assertThat(archive.changes()
                        .in(new RecordedChange.Range(0, recorded.plusMillis(1), RecordedChange.Range.END, 10)))
                .isEmpty();
        assertThat(archive.changes().in(new RecordedChange.Range(0, RecordedChange.Range.BEGINNING, recorded, 10)))
                .isEmpty();
    }

    @Test
    void theLastChangeOfAnItemCanBeAskedFor() {
        NewsItem item = item("a", "Ett");
        archive.add(List.of(item));
        archive.add(List.of(item("a", "Ett till")));
        assertThat(archive.changes().lastOf(item.id()).orElseThrow().sequence()).isEqualTo(2);
        assertThat(archive.changes().lastOf(new ItemId("0000000000000000"))).isEmpty();
    }

    @Test
    void theNumberAtOnceIsLimited() {
        assertThatThrownBy(() -> RecordedChange.Range.after(0, 1001)).hasMessageContaining("expected 1 to 1000");
    }
}
