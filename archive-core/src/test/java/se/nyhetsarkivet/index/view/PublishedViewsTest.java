package se.nyhetsarkivet.index.view;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.Seeds.oneOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.MovedClock;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.IndexSettings;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.SqliteStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** Every view that was ever lent is closed when nobody can ask for it any more, and not before. */
@Tag("slow")
class PublishedViewsTest {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private final MovedClock clock = new MovedClock();
    private final Set<IndexReader> readers = new HashSet<>();
    private final AtomicInteger items = new AtomicInteger();
    private RevisionStore store;
    private ArchiveIndex index;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory.resolve("archive.sqlite"), InstantSource.system());
        index = ArchiveIndex.open(
                directory.resolve("index"),
                store,
                new IndexSettings(SwedishLanguage.load(), new ViewKeeping(LIFETIME, 3, clock)),
                message -> {});
    }

    @AfterEach
    void close() {
        index.close();
        assertThat(openReaders()).as("after closing").isEmpty();
        store.close();
    }

    private void add() {
        int number = items.incrementAndGet();
        long batch = store.begin(new ImportBatch.Source("test", "" + number, "items", ""), List.of(), "", Instant.EPOCH)
                .number();
        store.append(
                batch,
                List.of(new IncomingRecord.Item(
                        NewsItem.builder("Nyhet " + number, PartialDate.parse("2018"))
                                .build(),
                        "item 1",
                        Optional.empty())),
                List.of(),
                Instant.EPOCH);
        store.finish(batch, Instant.EPOCH);
        index.follow();
    }

    /** The name of the view of now, kept or not. */
    private Optional<ViewName> look(boolean keep) {
        try (LentSearcher all = index.lend(Reach.ALL);
                LentSearcher lent = index.lend(Reach.IN_FORCE)) {
            assertThat(all.searcher().getIndexReader().numDocs()).isEqualTo(items.get());
            readers.add(lent.searcher().getIndexReader());
            return keep ? lent.keep() : Optional.empty();
        }
    }

    /** How many items a view has; nothing if it is gone. */
    private Optional<Integer> itemsOf(ViewName name) {
        return index.lendAgain(Reach.ALL, name).map(lent -> {
            try (lent) {
                return lent.searcher().getIndexReader().numDocs();
            }
        });
    }

    private List<IndexReader> openReaders() {
        return readers.stream().filter(reader -> reader.getRefCount() > 0).toList();
    }

    @Test
    void searchesThatNeverPageKeepNothing() {
        for (int i = 0; i < 10; i++) {
            add();
            look(false);
        }
        assertThat(readers).hasSize(10);
        assertThat(openReaders()).hasSize(1);
    }

    @Test
    void aKeptViewStaysAsItWasUntilItsTimeIsOver() {
        add();
        ViewName name = look(true).orElseThrow();
        add();
        look(false);
        assertThat(itemsOf(name)).hasValue(1);
        clock.move(LIFETIME.minusSeconds(1));
        assertThat(itemsOf(name)).hasValue(1);
        clock.move(LIFETIME.minusSeconds(1));
        index.letGoOfOldViews();
        assertThat(openReaders()).hasSize(2);
        clock.move(Duration.ofSeconds(1));
        index.letGoOfOldViews();
        assertThat(openReaders()).hasSize(1);
        assertThat(itemsOf(name)).isEmpty();
    }

    @Test
    void theViewOfNowCanBeAskedForAtAnyTime() {
        add();
        ViewName name = look(true).orElseThrow();
        clock.move(LIFETIME.multipliedBy(3));
        index.letGoOfOldViews();
        assertThat(itemsOf(name)).hasValue(1);
        add();
        assertThat(itemsOf(name)).hasValue(1);
    }

    @Test
    void ofTooManyTheLeastRecentlyUsedGoesFirst() {
        List<ViewName> names = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            add();
            names.add(look(true).orElseThrow());
        }
        assertThat(itemsOf(names.getFirst())).hasValue(1);
        add();
        look(false);
        assertThat(itemsOf(names.get(1))).as("used longest ago").isEmpty();
        assertThat(itemsOf(names.get(0))).hasValue(1);
        assertThat(itemsOf(names.get(2))).hasValue(3);
        assertThat(itemsOf(names.get(3))).hasValue(4);
        assertThat(openReaders()).hasSize(4);
    }

    @Test
    void keptViewsGoOnWhenTheIndexIsBuiltAnew() {
        add();
        add();
        ViewName name = look(true).orElseThrow();
        index.rebuild();
        look(false);
        add();
        assertThat(itemsOf(name)).hasValue(2);
        clock.move(LIFETIME);
        assertThat(itemsOf(name)).isEmpty();
        look(false);
        assertThat(openReaders()).hasSize(1);
    }

    @Test
    void aViewThatIsBeingSearchedIsNotClosedUnderTheSearch() {
        add();
        ViewName name = look(true).orElseThrow();
        add();
        try (LentSearcher lent = index.lendAgain(Reach.IN_FORCE, name).orElseThrow()) {
            clock.move(LIFETIME);
            index.letGoOfOldViews();
            assertThat(itemsOf(name)).isEmpty();
            assertThat(lent.searcher().getIndexReader().getRefCount()).isPositive();
        }
        assertThat(openReaders()).isEmpty();
    }

    @Test
    void aNameOfAnotherOpeningIsNoName() {
        add();
        ViewName name = look(true).orElseThrow();
        assertThat(itemsOf(new ViewName(name.opening() + 1, name.number()))).isEmpty();
    }

    @Test
    void whateverHappensNoReaderIsForgotten() {
        Seeds.run(20, random -> {
            List<ViewName> names = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                step(random, names);
            }
            clock.move(LIFETIME);
            index.letGoOfOldViews();
            look(false);
            assertThat(openReaders()).hasSize(1);
        });
    }

    private void step(Random random, List<ViewName> names) {
        switch (random.nextInt(8)) {
            case 0, 1 -> add();
            case 2, 3 -> look(true).ifPresent(names::add);
            case 4 -> look(false);
            case 5 -> clock.move(Duration.ofSeconds(random.nextInt(200)));
            case 6 -> {
                if (random.nextInt(5) == 0) {
                    index.rebuild();
                }
            }
            default -> {
                if (!names.isEmpty()) {
                    itemsOf(oneOf(random, names));
                }
            }
        }
    }
}
