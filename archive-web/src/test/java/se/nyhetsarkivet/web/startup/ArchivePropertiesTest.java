package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ExpiredPageTokenException;
import se.nyhetsarkivet.archive.ArchiveOpening;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.ArchiveView;

/** What the settings say is what the archive is opened with. */
@Tag("slow")
class ArchivePropertiesTest {

    private static final SearchRequest ALL = SearchRequest.of("").withSize(1);

    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2018-04-23T10:00:00Z");

    private static ArchiveOpening opening(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("archive", ArchiveProperties.class)
                .opening();
    }

    private NewsArchive open(String setting, String value) {
        NewsArchive archive = opening(Map.of("archive.directory", directory.toString(), setting, value))
                .clock(() -> now)
                .open();
        add(archive, "Bron öppnar");
        add(archive, "Färjan går igen");
        return archive;
    }

    private static void add(NewsArchive archive, String headline) {
        archive.add(List.of(
                NewsItem.builder(headline, PartialDate.parse("2018-04-23")).build()));
    }

    private static PageToken token(NewsArchive archive) {
        return archive.search(ALL.withView(ArchiveView.KEPT)).pageToken().orElseThrow();
    }

    @Test
    void pageTokensLiveAsLongAsTheSettingsSay() {
        try (NewsArchive archive = open("archive.page-token-lifetime", "90s")) {
            PageToken token = token(archive);
            add(archive, "Något annat");
            now = now.plus(Duration.ofSeconds(89));
            assertThat(archive.search(ALL.withPageToken(token)).total()).isEqualTo(2);
            now = now.plus(Duration.ofSeconds(91));
            assertThatThrownBy(() -> archive.search(ALL.withPageToken(token)))
                    .isInstanceOf(ExpiredPageTokenException.class);
        }
    }

    @Test
    void soManyViewsAreKeptAsTheSettingsSay() {
        try (NewsArchive archive = open("archive.page-token-views", "0")) {
            PageToken token = token(archive);
            add(archive, "Något annat");
            assertThatThrownBy(() -> archive.search(ALL.withPageToken(token)))
                    .isInstanceOf(ExpiredPageTokenException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "archive.page-token-lifetime, 0s, is PT0S; expected more than zero",
        "archive.page-token-views, -1, -1 views are kept; expected 0 or more",
        "archive.search-time-limit, 0s, is PT0S; expected more than zero",
        "archive.disk-reserve, much, is no size for archive.disk-reserve"
    })
    void aValueThatCannotBeIsRefusedInASentence(String setting, String value, String sentence) {
        assertThatThrownBy(() -> opening(Map.of(setting, value)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(sentence);
    }
}
