package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

@Tag("slow")
class SynonymsOfAnOpenArchiveTest {

    private Instant now = Instant.parse("2026-11-25T11:00:00Z");

    @Test
    void anEditedFileIsUsedWithoutOpeningAnew(@TempDir Path directory) throws IOException {
        try (NewsArchive archive = NewsArchive.at(directory).clock(() -> now).open()) {
            archive.add(List.of(
                    NewsItem.builder("Kuckeliku", PartialDate.parse("2018")).build()));
            assertThat(foundLater(archive)).isZero();
            Files.writeString(directory.resolve("synonyms.txt"), "tupp = kuckeliku\n");
            assertThat(foundLater(archive)).isOne();
            Files.writeString(directory.resolve("synonyms.txt"), "# nothing any more\n");
            assertThat(foundLater(archive)).isZero();
        }
    }

    private long foundLater(NewsArchive archive) {
        now = now.plusSeconds(1);
        return archive.search(SearchRequest.of("tuppen")).total();
    }
}
