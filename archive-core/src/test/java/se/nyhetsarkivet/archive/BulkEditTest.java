package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEdit;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEditPreview;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEditProgress;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;

/** Many items get another publisher or other keywords in one batch: all of them or none. */
@Tag("slow")
class BulkEditTest {

    private static final Actor VERA = new Actor("vera");
    private static final int ITEMS = 250;

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private List<ItemId> all = List.of();

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(NewsItem.builder("Bron " + i, PartialDate.parse("2018-04-23"))
                    .identifier("bron-" + i)
                    .publisher(i % 2 == 0 ? "Vägverket" : "Trafikverket")
                    .keywords(List.of("Vägar", "broar"))
                    .build());
        }
        archive.add(items);
        all = items.stream().map(NewsItem::id).toList();
    }

    @AfterEach
    void close() {
        assertThat(archive.verify().differences()).isEmpty();
        archive.close();
    }

    private static BulkEdit publisher(String name) {
        return new BulkEdit(Optional.of(name), List.of(), List.of());
    }

    private static BulkEdit keywords(List<String> added, List<String> removed) {
        return new BulkEdit(Optional.empty(), added, removed);
    }

    private ImportBatch edit(List<ItemId> items, BulkEdit edit) {
        return archive.ledger().edit(items, edit, "Namnbyte", VERA, BulkEditProgress.NONE);
    }

    private Revision current(int item) {
        return archive.history(all.get(item)).current().orElseThrow();
    }

    @Test
    void onlyWhatIsNotAsWantedGetsARevision() {
        ImportBatch batch = edit(all, publisher("Trafikverket"));
        assertThat(batch.counts()).isEqualTo(new ImportBatch.Counts(0, ITEMS / 2, ITEMS / 2, 0));
        assertThat(batch.reason()).contains("Namnbyte");
        assertThat(batch.source().options()).isEqualTo("publisher=Trafikverket");
        assertThat(current(0).number()).isEqualTo(2);
        assertThat(current(1).number()).isEqualTo(1);
        assertThat(count(archive, "avsändare:Trafikverket")).isEqualTo(ITEMS);
        assertThat(count(archive, "avsändare:Vägverket")).isZero();
    }

    @Test
    void aPreviewSaysWhatWouldBeDoneAndDoesNothing() {
        archive.ledger().withdraw(all.getFirst(), "Dom");
        long before = archive.changes().lastSequence();
        BulkEditPreview preview = archive.ledger().previewEdit(all, publisher("Trafikverket"));
        assertThat(preview.changed()).isEqualTo(ITEMS / 2 - 1);
        assertThat(preview.unchanged()).isEqualTo(ITEMS / 2);
        assertThat(preview.notShown()).isEqualTo(1);
        assertThat(preview.first())
                .hasSize(20)
                .allSatisfy(change -> assertThat(change.after())
                        .isEqualTo(change.before().item().withPublisher("Trafikverket")));
        assertThat(archive.changes().lastSequence()).isEqualTo(before);
        ImportBatch batch = edit(all, publisher("Trafikverket"));
        assertThat(batch.counts()).isEqualTo(new ImportBatch.Counts(0, ITEMS / 2 - 1, ITEMS / 2, 1));
        assertThat(archive.ledger().rejections(batch.number())).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).contains(all.getFirst().value());
            assertThat(rejection.reason()).contains("withdrawn");
        });
    }

    @Test
    void keywordsAreTheSameInCapitalsAndSmallLetters() {
        edit(all.subList(0, 1), keywords(List.of("VÄGAR", " trafik "), List.of("Broar")));
        assertThat(current(0).item().keywords()).containsExactly("Vägar", "trafik");
        edit(all.subList(0, 1), keywords(List.of("vägar"), List.of("Vägar")));
        assertThat(current(0).item().keywords()).containsExactly("trafik", "vägar");
        assertThatThrownBy(() -> edit(all.subList(0, 1), keywords(List.of("vägar"), List.of("Vägar"))))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("None of the 1 items would change");
    }

    @Test
    void undoneItIsAsItWasAndWhatWasEditedLaterStays() {
        List<Revision> before = all.stream()
                .map(id -> archive.history(id).current().orElseThrow())
                .toList();
        ImportBatch first = edit(all, keywords(List.of("trafik"), List.of()));
        ImportBatch second = edit(all.subList(0, 1), keywords(List.of("väder"), List.of()));
        assertThat(archive.ledger().undo(first.number()).kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.because()).isEqualTo(second.number()));
        assertThat(current(0).item().keywords()).contains("trafik", "väder");
        for (int i = 1; i < ITEMS; i++) {
            assertThat(current(i)).isEqualTo(before.get(i));
        }
    }

    @Test
    void itTellsHowFarItHasComeAndCanBeCancelledUntilItsEnd() {
        List<Long> told = new ArrayList<>();
        long before = archive.changes().lastSequence();
        assertThatThrownBy(() -> archive.ledger().edit(all, publisher("SJ"), "Prov", VERA, new BulkEditProgress() {
                    @Override
                    public void edited(long done, long of) {
                        assertThat(of).isEqualTo(ITEMS);
                        told.add(done);
                    }

                    @Override
                    public boolean cancelled() {
                        return told.size() == 3;
                    }
                }))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("The edit was cancelled; nothing was changed.");
        assertThat(told).containsExactly(100L, 200L, 250L);
        assertThat(archive.changes().lastSequence()).isEqualTo(before);
        assertThat(archive.ledger().batches()).hasSize(1);
        assertThat(count(archive, "avsändare:SJ")).isZero();
        assertThat(edit(all, publisher("SJ")).counts().changed()).isEqualTo(ITEMS);
    }

    /** It would commit what is done so far, and the rest could not be taken back with it. */
    @Test
    void whatHearsOfItsProgressCannotChangeTheArchive() {
        NewsItem other = NewsItem.builder("Tunneln", PartialDate.parse("2018")).build();
        for (Runnable change : List.<Runnable>of(
                () -> archive.add(List.of(other)),
                () -> archive.ledger().withdraw(all.getLast(), "Dom"),
                () -> archive.importFrom(News.source("b", News.line("1", "Bron", "I maj."))),
                () -> archive.preview(News.source("b", News.line("1", "Bron", "I maj.")), ImportProgress.NONE),
                () -> edit(all.subList(0, 1), publisher("Banverket")))) {
            assertThatThrownBy(() -> archive.ledger().edit(all, publisher("SJ"), "Prov", VERA, meanwhile(change)))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("being changed");
            assertThat(archive.ledger().batches()).hasSize(1);
            assertThat(archive.overview().items()).isEqualTo(ITEMS);
        }
        assertThat(edit(all, publisher("SJ")).counts().changed()).isEqualTo(ITEMS);
    }

    private static BulkEditProgress meanwhile(Runnable change) {
        return new BulkEditProgress() {
            @Override
            public void edited(long done, long of) {
                change.run();
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    @Test
    void anItemThatIsNamedTwiceCountsOnce() {
        List<ItemId> twice = List.of(all.getFirst(), all.getFirst());
        assertThat(archive.ledger().previewEdit(twice, publisher("SJ")).changed())
                .isEqualTo(1);
        assertThat(edit(twice, publisher("SJ")).counts().records()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        assertThatThrownBy(() -> keywords(List.of(), List.of())).hasMessageContaining("changes nothing");
        assertThatThrownBy(() -> publisher(" ")).hasMessageContaining("cannot be a publisher");
        assertThatThrownBy(() -> keywords(List.of("a\nb"), List.of())).hasMessageContaining("cannot be a keyword");
        assertThatThrownBy(() -> keywords(List.of("a"), List.of("a"))).hasMessageContaining("both added and removed");
        assertThatThrownBy(() -> publisher("SJ \ud800")).hasMessageContaining("the publisher has half a character");
        assertThatThrownBy(() -> keywords(List.of(), List.of("\udc00"))).hasMessageContaining("half a character");
        assertThatThrownBy(() -> edit(List.of(), publisher("SJ")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected 1 to 100000");
        assertThatThrownBy(() -> archive.ledger().edit(all, publisher("SJ"), " ", VERA, BulkEditProgress.NONE))
                .hasMessageContaining("requires a reason");
        assertThat(archive.ledger().batches()).hasSize(1);
    }
}
