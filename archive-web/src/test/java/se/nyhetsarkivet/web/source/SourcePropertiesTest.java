package se.nyhetsarkivet.web.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.nyhetsarkivet.web.source.setting.SourceProperties;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;

/** The settings of watched sources, and what is said of those that cannot be used. */
class SourcePropertiesTest {

    private static final Map<String, String> GOOD = Map.of(
            "archive.sources.contact", "arkivet@arkiv.example",
            "archive.sources.list[0].name", "Tallhamn",
            "archive.sources.list[0].address", "https://tallhamn.example/rss");

    private static SourceProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("archive.sources", SourceProperties.class);
    }

    @Test
    void whatIsNotSetIsUsual() {
        SourceProperties.Watched watched = bound(GOOD).list().getFirst();
        assertThat(watched.kind()).isEqualTo(Kind.AUTO);
        assertThat(watched.interval()).isEqualTo(Duration.ofHours(1));
        assertThat(watched.pages()).isTrue();
        assertThat(bound(GOOD).ports()).containsExactlyInAnyOrder(80, 443);
        assertThat(bound(Map.of()).list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "archive.sources.contact,'',no way to reach you",
        "archive.sources.contact,a b,no way to reach you",
        "archive.sources.list[0].name,'',has the name ''",
        "archive.sources.list[0].address,tallhamn.example,has the address 'tallhamn.example'",
        "archive.sources.list[0].address,ftp://tallhamn.example/,has the address",
        "archive.sources.list[0].interval,10s,less than a minute",
        "archive.sources.list[0].pages,false,pages=false",
        "archive.sources.size,1GB,archive.sources.size"
    })
    void whatCannotBeUsedIsNamed(String name, String value, String said) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(name, value);
        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining(said);
    }

    @Test
    void twoSourcesHaveTwoNames() {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put("archive.sources.list[1].name", "Tallhamn");
        settings.put("archive.sources.list[1].address", "https://tallhamn.example/atom");
        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining("Two sources");
    }
}
