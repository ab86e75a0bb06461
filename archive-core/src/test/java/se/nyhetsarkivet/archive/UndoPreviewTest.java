package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.UndoReport;

/** What an archivist sees of a batch before it is undone: what would come of it, its first items, and its rejections a page at a time. */
@Tag("slow")
class UndoPreviewTest {

    private static final String BRIDGE = line("1", "Bron öppnar", "Bron över sundet öppnar i maj.");
    private static final String TUNNEL = line("2", "Tunneln stängs", "Tunneln stängs för underhåll.");
    private static final String FERRY = line("3", "Färjan går", "Färjan går igen.");
    private static final String BRIDGE_LATER = line("1", "Bron öppnar senare", "Bron över sundet öppnar i juni.");

    private static final int HISTORIES = Integer.getInteger("histories", 12);
    private static final int STEPS = 14;
    private static final int ITEMS = 6;
    private static final int WORDINGS = 3;

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
    void itCountsWhatVanishesWhatGoesBackAndWhatStaysAndChangesNothing() {
        archive.importFrom(source("a", BRIDGE));
        ImportBatch second = archive.importFrom(source("b", BRIDGE_LATER + TUNNEL + FERRY));
        ImportBatch third = archive.importFrom(source("c", FERRY));
        ItemId ferry =
                archive.ledger().firstRevisions(second.number(), 3).getLast().id();
        UndoReport preview = archive.ledger().previewUndo(second.number());
        assertThat(preview.removed()).isEqualTo(1);
        assertThat(preview.restored()).isEqualTo(1);
        assertThat(preview.kept()).containsExactly(new UndoReport.Kept(ferry, third.number()));
        assertThat(preview.batch()).isEqualTo(second);
        assertThat(archive.ledger().batch(second.number())).isEqualTo(second);
        assertThat(archive.overview().items()).isEqualTo(3);
    }

    @Test
    void whatCannotBeUndoneHasNone() {
        ImportBatch first = archive.importFrom(source("a", BRIDGE));
        archive.ledger().undo(first.number(), new Actor("vera"));
        assertThatThrownBy(() -> archive.ledger().previewUndo(first.number()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("Batch 1 was undone already");
        assertThatThrownBy(() -> archive.ledger().previewUndo(99))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("no batch 99");
        assertThat(archive.ledger().batch(first.number()).undoneBy()).hasValue("vera");
    }

    /** With {@code -Dhistories=1000} it is tried so often; {@code -Dtest.seed=N} repeats a run. */
    @Test
    void whatComesOfAnUndoIsWhatThePreviewSaid() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("UndoPreviewTest: seed " + seed);
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(seed + history);
            try (NewsArchive other =
                    NewsArchive.at(directory.resolve("history-" + history)).open()) {
                for (int step = 0; step < STEPS; step++) {
                    live(other, random, step, "seed " + (seed + history) + ", step " + step);
                }
                assertThat(other.verify().differences()).isEmpty();
            }
        }
    }

    private static void live(NewsArchive other, Random random, int step, String where) {
        List<ImportBatch> standing = other.ledger().batches().stream()
                .filter(batch -> batch.undoneAt().isEmpty())
                .toList();
        int chance = random.nextInt(10);
        if (chance < 6 || standing.isEmpty()) {
            other.importFrom(source("s" + step, someNews(random)));
        } else if (chance == 6) {
            withdrawOrReinstate(other, random);
        } else {
            long number = standing.get(random.nextInt(standing.size())).number();
            UndoReport preview = other.ledger().previewUndo(number);
            UndoReport undo = other.ledger().undo(number);
            assertThat(preview.removed()).as("removed: " + where).isEqualTo(undo.removed());
            assertThat(preview.restored()).as("restored: " + where).isEqualTo(undo.restored());
            assertThat(preview.kept()).as("kept: " + where).isEqualTo(undo.kept());
        }
    }

    private static String someNews(Random random) {
        StringBuilder lines = new StringBuilder();
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            int item = random.nextInt(ITEMS);
            int wording = random.nextInt(WORDINGS);
            lines.append(line("" + item, "Besked " + item, "Besked " + item + " i lydelse " + wording + "."));
        }
        return lines.toString();
    }

    private static void withdrawOrReinstate(NewsArchive other, Random random) {
        ItemId id = other.ledger().firstRevisions(1, 1).stream()
                .map(Revision::id)
                .findFirst()
                .orElseGet(() -> other.ledger().tombstones().getFirst().id());
        if (other.history(id).tombstone().isPresent()) {
            other.ledger().reinstate(id, "prov");
        } else if (random.nextBoolean()) {
            other.ledger().withdraw(id, "prov");
        }
    }

    @Test
    void theFirstItemsOfABatchAreThoseThatAreShown() {
        ImportBatch batch = archive.importFrom(source("a", BRIDGE + TUNNEL + FERRY));
        assertThat(archive.ledger().firstRevisions(batch.number(), 2))
                .extracting(revision -> revision.item().headline())
                .containsExactly("Bron öppnar", "Tunneln stängs");
        archive.ledger()
                .withdraw(
                        archive.ledger()
                                .firstRevisions(batch.number(), 1)
                                .getFirst()
                                .id(),
                        "prov");
        assertThat(archive.ledger().firstRevisions(batch.number(), 10))
                .extracting(revision -> revision.item().headline())
                .containsExactly("Tunneln stängs", "Färjan går");
    }

    @Test
    void rejectionsComeAPageAtATime() {
        ImportBatch batch = archive.importFrom(source("a", BRIDGE + "{\"headline\":\"Utan datum\"}\n".repeat(3)));
        List<Rejection> all = archive.ledger().rejections(batch.number());
        assertThat(all).hasSize(3);
        assertThat(archive.ledger().rejections(batch.number(), 0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(archive.ledger().rejections(batch.number(), 2, 2)).isEqualTo(all.subList(2, 3));
        assertThat(archive.ledger().rejections(batch.number(), 3, 2)).isEmpty();
    }

    @Test
    void theLatestBatchesComeFirstAndCanBeAskedForByWhoAndWhen() {
        ImportBatch first = by("Åke", "a", BRIDGE);
        ImportBatch second = by("vera", "b", TUNNEL);
        ImportBatch third = by("åke", "c", FERRY);
        assertThat(latest(ImportBatch.Filter.ALL, Long.MAX_VALUE, 2)).containsExactly(third, second);
        assertThat(latest(ImportBatch.Filter.ALL, second.number(), 2)).containsExactly(first);
        assertThat(latest(new ImportBatch.Filter("ÅK", Optional.empty(), Optional.empty()), Long.MAX_VALUE, 9))
                .containsExactly(third, first);
        Instant start = second.startedAt();
        assertThat(latest(new ImportBatch.Filter("", Optional.of(start), Optional.empty()), Long.MAX_VALUE, 9))
                .contains(third, second);
        assertThat(latest(new ImportBatch.Filter("", Optional.empty(), Optional.of(start)), Long.MAX_VALUE, 9))
                .doesNotContain(second, third);
        Instant later = third.startedAt().plus(Duration.ofDays(1));
        assertThat(latest(new ImportBatch.Filter("", Optional.of(later), Optional.empty()), Long.MAX_VALUE, 9))
                .isEmpty();
        assertThat(archive.ledger().isImporting(third.number())).isFalse();
    }

    private List<ImportBatch> latest(ImportBatch.Filter filter, long before, int most) {
        return archive.ledger().latestBatches(filter, before, most);
    }

    private ImportBatch by(String who, String name, String news) {
        return archive.importFrom(source(name, news), ImportProgress.NONE, new Actor(who));
    }
}
