package se.nyhetsarkivet.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;

/** The example of the README, run from another package as an embedder would. */
class EmbeddingTest {

    @Test
    void tenLinesOpenAnArchiveAddAnItemAndFindIt(@TempDir Path directory) {
        try (NewsArchive archive = NewsArchive.open(directory)) {
            NewsItem item = NewsItem.builder("Rymning från förvar i Kållered", PartialDate.parse("2018-04-13"))
                    .publisher("Migrationsverket")
                    .lead("Fjorton personer rymde natten mot fredagen.")
                    .build();
            archive.add(List.of(item));
            for (Hit hit : archive.search(SearchRequest.of("rymningen")).hits()) {
                assertThat(hit.published().iso() + " " + hit.headline().text())
                        .isEqualTo("2018-04-13 Rymning från förvar i Kållered");
            }
            assertThat(archive.search(SearchRequest.of("rymningen")).total()).isEqualTo(1);
        }
    }
}
