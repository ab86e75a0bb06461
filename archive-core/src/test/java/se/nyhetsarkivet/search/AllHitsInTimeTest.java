package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.UnfinishedSearchException;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/** A search that does not end in time gives none of its hits, since some would be taken for all. */
@Tag("slow")
class AllHitsInTimeTest {

    @TempDir
    private Path directory;

    @Test
    void partOfTheHitsIsNeverGivenForAll() {
        try (LimitedArchive archive = new LimitedArchive(directory);
                RevisionStore store =
                        SqliteStore.openReadOnly(directory.resolve("archive.sqlite"), InstantSource.system())) {
            SearchRequest request = SearchRequest.of("regeringen ELLER b*");
            long total = archive.endingBy(() -> Deadline.NONE).count(request);
            int refused = 0;
            int given = 0;
            for (long limit = 1; limit < 5_000_000; limit *= 2) {
                AtomicLong steps = new AtomicLong();
                Duration nanos = Duration.ofNanos(limit);
                Searcher searcher = archive.endingBy(() -> new Deadline(nanos, steps::incrementAndGet));
                try (HitCursor hits = searcher.all(request, store);
                        Stream<HitCursor.Found> all = hits.stream()) {
                    assertThat(hits.total()).isEqualTo(total);
                    assertThat(all.count()).isEqualTo(total);
                    given++;
                } catch (UnfinishedSearchException unfinished) {
                    refused++;
                }
            }
            assertThat(refused).isPositive();
            assertThat(given).isPositive();
            assertThatThrownBy(() ->
                            archive.endingBy(() -> new Deadline(Duration.ZERO)).all(request, store))
                    .isInstanceOf(UnfinishedSearchException.class)
                    .hasMessageContaining("ask for less");
        }
    }
}
