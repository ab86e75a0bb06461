package se.nyhetsarkivet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.sqlite.SqliteDatabase;
import se.nyhetsarkivet.store.sqlite.SqliteSession;
import se.nyhetsarkivet.store.sqlite.SqliteStore;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.database.Surroundings;

/** A record that may not grow keeps what it acknowledged, says that the disk is full, and goes on when there is room. */
@Tag("slow")
class FullRecordTest {

    private static final int PAGES = 200;
    private static final int MOST_PAGES = 1_000_000;
    private static final int APPENDS = 100;
    private static final int MOST_PAGES_OF_A_BATCH = 20;
    private static final int ITEMS_OF_AN_APPEND = 20;

    @TempDir
    private Path directory;

    @Test
    void goesOnWhereItWasFull() {
        SqliteSession session = new SqliteSession(
                new SqliteDatabase(directory.resolve("archive.sqlite"), Surroundings.with(InstantSource.system())));
        try (SqliteStore store = new SqliteStore(session, new SecureRandom())) {
            ImportBatch.Source source = new ImportBatch.Source("news.jsonl", "00", "archive-lines", "");
            long batch = store.begin(source, List.of(), "någon", Instant.EPOCH).number();
            limit(session, PAGES);
            int full = IntStream.range(0, APPENDS)
                    .filter(append -> !fits(store, batch, append))
                    .findFirst()
                    .orElseThrow();
            assertThat(full).isPositive();
            assertHolds(store, batch, full);

            limit(session, MOST_PAGES);
            append(store, batch, full);
            assertHolds(store, batch, full + 1);
        }
    }

    /** A transaction needs a few pages, and each of them may be the one that cannot be had. */
    @Test
    void aBatchIsStoredWholeOrNotAtAllWhicheverPageCannotBeHad() {
        SqliteSession session = new SqliteSession(
                new SqliteDatabase(directory.resolve("archive.sqlite"), Surroundings.with(InstantSource.system())));
        try (SqliteStore store = new SqliteStore(session, new SecureRandom())) {
            long stored = 0;
            int refused = 0;
            for (int batch = 0; batch < APPENDS; batch++) {
                limit(session, pages(session) + batch % MOST_PAGES_OF_A_BATCH);
                WholeBatch whole = wholeBatch(batch);
                try {
                    store.add(List.of(whole), Instant.EPOCH);
                    stored++;
                } catch (ArchiveException full) {
                    refused++;
                    assertThat(full).hasMessageContaining("the disk is full");
                }
                limit(session, MOST_PAGES);
                assertThat(store.batches()).hasSize((int) stored);
                assertThat(store.counts().items()).isEqualTo(stored * ITEMS_OF_AN_APPEND);
            }
            assertThat(refused).isBetween(1, APPENDS - 1);
            assertThat(store.inconsistencies()).isEmpty();
        }
    }

    private static int pages(SqliteSession session) {
        return session.read(connection -> (int) SqliteRows.number(connection, "PRAGMA page_count"));
    }

    private static WholeBatch wholeBatch(int number) {
        return new WholeBatch(new ImportBatch.Source("items", "sum " + number, "items", ""), "någon", arrivals(number));
    }

    private static void limit(SqliteSession session, int pages) {
        session.withoutTransaction("PRAGMA max_page_count = " + pages);
    }

    private static void assertHolds(SqliteStore store, long batch, int appends) {
        assertThat(store.inconsistencies()).isEmpty();
        assertThat(store.counts().items()).isEqualTo((long) appends * ITEMS_OF_AN_APPEND);
        assertThat(store.batch(batch).orElseThrow().counts())
                .isEqualTo(new ImportBatch.Counts((long) appends * ITEMS_OF_AN_APPEND, 0, 0, 0));
    }

    private static boolean fits(SqliteStore store, long batch, int number) {
        try {
            append(store, batch, number);
            return true;
        } catch (ArchiveException full) {
            assertThat(full).hasMessageContaining("the disk is full; make room and try again");
            assertThatThrownBy(() -> append(store, batch, number)).hasMessageContaining("the disk is full");
            return false;
        }
    }

    private static void append(SqliteStore store, long batch, int number) {
        store.append(batch, arrivals(number), List.of(), Instant.EPOCH);
    }

    private static List<IncomingRecord> arrivals(int number) {
        return IntStream.range(0, ITEMS_OF_AN_APPEND)
                .mapToObj(i -> "Nyhet " + number + " " + i + " ")
                .<IncomingRecord>map(text -> new IncomingRecord.Item(item(text), "", Optional.empty()))
                .toList();
    }

    private static NewsItem item(String text) {
        return NewsItem.builder(text.strip(), PartialDate.parse("2018"))
                .body(text.repeat(100))
                .build();
    }
}
