package se.nyhetsarkivet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;

/** One page has many addresses, and many pages have addresses that look alike. */
@Tag("slow")
class AddressTest {

    private static final int TEXTS = 2_000;
    private static final List<String> BEGINNINGS =
            List.of("", "/", "?", "#", ":80", ":443/", ":443:443", " /", "?a&", "#!");
    private static final List<String> ENDS =
            List.of("", " ", "/", "& ", "?a=1&fbclid ", "&amp;utm_x", "#utm_x ", ":443");

    private static final List<String> PIECES = List.of(
            "kommun",
            "www.",
            "m.",
            "mobil.",
            ".",
            "example",
            ".example",
            "/",
            "//",
            "/./",
            "/../",
            "/amp",
            ".amp",
            "index.html",
            "/default.aspx",
            "ny-bro",
            "_",
            "A",
            "ö",
            "%C3%A5",
            "%41",
            " ",
            ";sid=1",
            ";",
            ":",
            ":443",
            "?p=2",
            "/1",
            "google.se/amp/s/",
            "x.cdn.ampproject.org/c/",
            "touch",
            "/print",
            "/utskrift",
            "@",
            "~",
            ",");

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
        "https://a.example/nyhet, https://b.example/nyhet",
        "https://nyheter.kommun.example/1, https://kommun.example/1",
        "https://m.example/1, https://example/1",
        "https://kommun.example/amp, https://kommun.example/",
        "https://kommun.example/ny-bro-amp, https://kommun.example/ny-bro",
        "https://kommun.example/champ, https://kommun.example/ch",
        "https://kommun.example/a?amp=7, https://kommun.example/a",
        "https://kommun.example/index, https://kommun.example/",
        "https://kommun.example/start/indexering.html, https://kommun.example/start",
        "https://kommun.example/nyhet.html, https://kommun.example/nyhet",
        "https://kommun.example/a%2Fb, https://kommun.example/a/b",
        "https://kommun.example/a?b=1, https://kommun.example/a?B=1",
        "https://kommun.example/a?b=%26c, https://kommun.example/a?b=&c",
        "https://kommun.example/a?x=1&x=2, https://kommun.example/a?x=1",
        "https://kommun.example/a?format=pdf, https://kommun.example/a",
        "https://kommun.example/a?sida=2, https://kommun.example/a",
        "https://www.google.com/amp, https://google.com/",
        "https://kommun.example/å, https://kommun.example/a"
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
                .containsExactly(
                        "https://kommun.example/nyhet.html",
                        "http://kommun.example/nyhet.html",
                        "https://www.kommun.example/nyhet.html",
                        "http://www.kommun.example/nyhet.html");
        assertThat(Address.of("https://kommun.example/nyhet").orElseThrow().forms())
                .containsExactly(
                        "https://kommun.example/nyhet",
                        "https://kommun.example/nyhet/",
                        "http://kommun.example/nyhet",
                        "http://kommun.example/nyhet/",
                        "https://www.kommun.example/nyhet",
                        "https://www.kommun.example/nyhet/",
                        "http://www.kommun.example/nyhet",
                        "http://www.kommun.example/nyhet/");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            https://www.kommun.example/ny-bro               | //kommun.example/ny-bro
            www.kommun.example                              | //kommun.example/
            https://m.kommun.example/ny-bro                 | //kommun.example/ny-bro
            https://www.m.kommun.example/ny-bro             | //kommun.example/ny-bro
            https://mobil.kommun.example/ny-bro             | //kommun.example/ny-bro
            https://amp.kommun.example/ny-bro               | //kommun.example/ny-bro
            https://kommun.example./ny-bro                  | //kommun.example/ny-bro
            HTTPS://WWW.Kommun.Example:443/ny-bro           | //kommun.example/ny-bro
            https://kommun.example/ny-bro/amp               | //kommun.example/ny-bro
            https://kommun.example/ny-bro/amp/              | //kommun.example/ny-bro
            https://kommun.example/amp/ny-bro               | //kommun.example/ny-bro
            https://kommun.example/ny-bro?amp               | //kommun.example/ny-bro
            https://kommun.example/ny-bro?amp=1             | //kommun.example/ny-bro
            https://kommun.example/ny-bro/?amp=1&utm_source=x | //kommun.example/ny-bro
            https://kommun.example/?p=17&amp                | //kommun.example/?p=17
            https://kommun.example/ny-bro?outputType=amp    | //kommun.example/ny-bro
            https://kommun.example/ny-bro.amp.html          | //kommun.example/ny-bro.html
            https://kommun.example/ny-bro.amp               | //kommun.example/ny-bro
            https://www.google.com/amp/s/www.kommun.example/ny-bro/amp/ | //kommun.example/ny-bro
            https://www.google.se/amp/kommun.example/ny-bro | //kommun.example/ny-bro
            https://www-kommun-example.cdn.ampproject.org/c/s/www.kommun.example/ny-bro | //kommun.example/ny-bro
            https://kommun.example/ny-bro?print=1           | //kommun.example/ny-bro
            https://kommun.example/nyheter/index.html       | //kommun.example/nyheter
            https://kommun.example/nyheter/Index.htm        | //kommun.example/nyheter
            https://kommun.example/nyheter/index.php        | //kommun.example/nyheter
            https://kommun.example/nyheter/default.aspx     | //kommun.example/nyheter
            https://kommun.example/index.php?p=17           | //kommun.example/?p=17
            https://kommun.example/a;jsessionid=0A1B2C      | //kommun.example/a
            https://kommun.example/a?PHPSESSID=0a1b&id=3    | //kommun.example/a?id=3
            https://kommun.example/a?id=3&del=2             | //kommun.example/a?del=2&id=3
            https://kommun.example/a?del=2&amp;id=3         | //kommun.example/a?del=2&id=3
            https://kommun.example/%7Epress/%6Ey%2Dbro      | //kommun.example/~press/ny-bro
            https://kommun.example/%c3%a5n                  | //kommun.example/%C3%A5n
            https://kommun.example/ån                       | //kommun.example/%C3%A5n
            https://kommun.example/ny bro                   | //kommun.example/ny%20bro
            https://kommun.example/?q=%C3%A5                | //kommun.example/?q=%C3%A5
            https://kommun.example/a%2Fb                    | //kommun.example/a%2Fb
            https://kommun.example//nyheter//17             | //kommun.example/nyheter/17
            https://kommun.example/nyheter/./17             | //kommun.example/nyheter/17
            https://kommun.example/press/../nyheter/17      | //kommun.example/nyheter/17
            https://malmö.example/a                         | //xn--malm-8qa.example/a
            https://xn--malm-8qa.example/a                  | //xn--malm-8qa.example/a
            //kommun.example/a                              | //kommun.example/a
            https://press@kommun.example/a                  | //kommun.example/a
            https://kommun.example/a?ref=rss                | //kommun.example/a
            https://kommun.example/a?ref=17                 | //kommun.example/a?ref=17
            https://kommun.example/a?srsltid=x9             | //kommun.example/a
            https://kommun.example/a/print                  | //kommun.example/a
            https://kommun.example/print                    | //kommun.example/print
            https://www.example/a                           | //www.example/a
            https://kommun.example/a?                       | //kommun.example/a
            """)
    void aPageHasOnePlainAddress(String written, String plain) {
        assertThat(comparable(written)).isEqualTo(plain);
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

    /** Most addresses are not taken apart; a fragment makes sure that one is. */
    @Test
    void anAddressThatIsNotTakenApartIsTheSameAsIfItWere() {
        Seeds.run(5_000, random -> {
            StringBuilder text = new StringBuilder("https://");
            for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
                text.append(Seeds.oneOf(random, PIECES));
            }
            Address.of(text.toString())
                    .filter(read -> read.fragment().isEmpty())
                    .ifPresent(read -> {
                        Address takenApart = PlainAddress.of(
                                new Address(read.scheme(), read.host(), read.path(), read.query(), "#a"));
                        assertThat(PlainAddress.of(read)).as("%s", text).isEqualTo(takenApart.withoutFragment());
                    });
        });
    }

    private static String comparable(String text) {
        return Address.of(text).orElseThrow().comparable();
    }
}
