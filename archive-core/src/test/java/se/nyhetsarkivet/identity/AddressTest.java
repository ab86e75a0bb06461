package se.nyhetsarkivet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;

/** One page has many addresses, and many pages have addresses that look alike. */
class AddressTest {

    private static final int TEXTS = 2_000;
    private static final List<String> BEGINNINGS =
            List.of("", "/", "?", "#", ":80", ":443/", ":443:443", " /", "?a&", "#!");
    private static final List<String> ENDS =
            List.of("", " ", "/", "& ", "?a=1&fbclid ", "&amp;utm_x", "#utm_x ", ":443");

    @ParameterizedTest
    @CsvSource({
        "http://kommun.example/ny-bro, https://kommun.example/ny-bro",
        "https://kommun.example/ny-bro/, https://kommun.example/ny-bro",
        "https://KOMMUN.Example/ny-bro, https://kommun.example/ny-bro",
        "http://kommun.example:80/ny-bro, https://kommun.example:443/ny-bro",
        "https://kommun.example/ny-bro#kommentarer, https://kommun.example/ny-bro",
        "https://kommun.example/ny-bro?utm_source=rss&utm_medium=feed, https://kommun.example/ny-bro",
        "https://kommun.example/?p=17&fbclid=abc, https://kommun.example/?p=17",
        "https://kommun.example/?p=17&amp;utm_medium=rss, https://kommun.example/?p=17",
        "https://kommun.example/?gclid=1&p=17, https://kommun.example/?p=17",
        "https://kommun.example/ny-bro#utm_source=rss, https://kommun.example/ny-bro",
        "https://kommun.example/%c3%a5, https://kommun.example/%C3%A5",
        "www.kommun.example/ny-bro, https://www.kommun.example/ny-bro",
        "https://kommun.example, http://kommun.example/",
        "https://kommun.example/a/?p=1, https://kommun.example/a?p=1",
        "https://kommun.example/ny bro, https://kommun.example/ny bro/",
        "https://kommun.example ///, https://kommun.example",
        "https://kommun.example:443:443/a, https://kommun.example/a",
        "https://kommun.example/?p=17& &q=1, https://kommun.example/?p=17&q=1",
        "'https://kommun.example/?p=17&gclid ', https://kommun.example/?p=17"
    })
    void areOfOnePage(String one, String other) {
        assertThat(comparable(one)).isEqualTo(comparable(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://kommun.example/ny-bro, https://kommun.example/Ny-bro",
        "https://kommun.example/?p=17, https://kommun.example/?p=18",
        "https://kommun.example/a, https://kommun.example/b",
        "https://kommun.example:8080/a, https://kommun.example/a",
        "https://kommun.example/#!/nyhet/17, https://kommun.example/#!/nyhet/18",
        "https://kommun.example/?sida=utm_source, https://kommun.example/",
        "https://a.example/nyhet, https://b.example/nyhet"
    })
    void areOfTwoPages(String one, String other) {
        assertThat(comparable(one)).isNotEqualTo(comparable(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "#", "nyhet 17", "mailto:a@b.example", "http://", "urn:newsml:byra:1", "/nyheter/17"})
    void areNoAddressesOfTheWeb(String text) {
        assertThat(Address.of(text)).isEmpty();
    }

    @Test
    void aFileHasNoSlashAtItsEnd() {
        assertThat(Address.of("https://kommun.example/nyhet.html").orElseThrow().forms())
                .containsExactly("https://kommun.example/nyhet.html", "http://kommun.example/nyhet.html");
        assertThat(Address.of("https://kommun.example/nyhet").orElseThrow().forms())
                .containsExactly(
                        "https://kommun.example/nyhet",
                        "https://kommun.example/nyhet/",
                        "http://kommun.example/nyhet",
                        "http://kommun.example/nyhet/");
    }

    @Test
    void anyTextIsReadAndItsFormIsAFormOfItself() {
        Seeds.run(TEXTS, AddressTest::read);
    }

    private static void read(Random random) {
        String text = "https://k.example" + Seeds.oneOf(random, BEGINNINGS)
                + Seeds.text(random, 40)
                + Seeds.oneOf(random, ENDS);
        Address.of(text).ifPresent(address -> {
            assertThat(Address.of(address.toString()).orElseThrow().comparable())
                    .isEqualTo(address.comparable());
            assertThat(address.forms())
                    .allSatisfy(
                            form -> assertThat(Address.of(form).orElseThrow().comparable())
                                    .isEqualTo(address.comparable()));
        });
    }

    private static String comparable(String text) {
        return Address.of(text).orElseThrow().comparable();
    }
}
