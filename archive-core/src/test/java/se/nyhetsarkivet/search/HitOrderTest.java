package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

/** What is equally relevant stands in an order that follows from the items and not from how the index came to be. */
@Tag("slow")
class HitOrderTest {

    private static final int ALIKE = 100;

    /** Enough to make Lucene merge what it has. */
    private static final int LATER_ADDITIONS = 50;

    private static NewsItem.Builder alike(String name, int year) {
        return NewsItem.builder("Beslut om bron", PartialDate.parse(String.valueOf(year)))
                .identifier(name)
                .body("Bron byggs.");
    }

    private static NewsItem.Builder other(int number) {
        return SmallArchive.item("kungörelse " + number % 7, "Sockenstugan, lydelse " + number + ".");
    }

    @Test
    void ofEquallyRelevantItemsTheNewestIsFirst(@TempDir Path directory) {
        try (SmallArchive archive = new SmallArchive(directory)) {
            IntStream.range(0, 7).forEach(i -> archive.with(other(i)));
            List.of(1990, 2020, 2000, 2010).forEach(year -> archive.with(alike("år " + year, year)));
            assertThat(archive.found("bron")).containsExactly("år 2020", "år 2010", "år 2000", "år 1990");
            assertThat(archive.similar("år 2000")).containsExactly("år 2020", "år 2010", "år 1990");
        }
    }

    /** Several threads write a batch to the index, and Lucene merges what they wrote as it likes. */
    @Test
    void theOrderOfABatchIsThatOfTheRecord(@TempDir Path directory) {
        try (SmallArchive archive = new SmallArchive(directory)) {
            archive.with(IntStream.range(0, ALIKE)
                    .mapToObj(i -> alike("beslut " + i, 1950))
                    .toArray(NewsItem.Builder[]::new));
            List<String> lastFirst = IntStream.iterate(ALIKE - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(i -> "beslut " + i)
                    .toList();
            assertThat(archive.found("bron")).isEqualTo(lastFirst);
            IntStream.range(0, LATER_ADDITIONS).forEach(i -> archive.with(other(i)));
            assertThat(archive.found("bron")).isEqualTo(lastFirst);
            assertThat(archive.names(archive.search(SearchRequest.of("Vad är det med beslutet om bron?"))
                            .hits()))
                    .isEqualTo(lastFirst.subList(0, SearchRequest.DEFAULT_SIZE));
        }
    }
}
