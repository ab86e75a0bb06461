package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveOptions;

/** What the settings say is what the archive is opened with. */
class ArchivePropertiesTest {

    private static ArchiveOptions options(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("archive", ArchiveProperties.class)
                .options();
    }

    @Test
    void withoutSettingsTheUsualApplies() {
        assertThat(options(Map.of())).isEqualTo(ArchiveOptions.USUAL);
    }

    @Test
    void pageTokensLiveAsLongAsTheSettingsSay() {
        ArchiveOptions options = options(Map.of("archive.page-token-lifetime", "90s", "archive.page-token-views", "3"));
        assertThat(options.pageTokenLifetime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.keptViews()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "archive.page-token-lifetime, 0s, page tokens live for PT0S; expected more than zero",
        "archive.page-token-views, -1, -1 views are kept; expected 0 or more",
        "archive.search-time-limit, 0s, the time limit is PT0S; expected more than zero",
        "archive.disk-reserve, much, is no size for archive.disk-reserve"
    })
    void aValueThatCannotBeIsRefusedInASentence(String setting, String value, String sentence) {
        assertThatThrownBy(() -> options(Map.of(setting, value)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(sentence);
    }
}
