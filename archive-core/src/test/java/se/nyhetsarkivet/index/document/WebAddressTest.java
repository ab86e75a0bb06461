package se.nyhetsarkivet.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;

/** A pasted address finds the item that has it in any form, and no other. */
class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kommun.example/nyheter/ny-bro",
                "http://kommun.example/nyheter/ny-bro/",
                "https://www.kommun.example/nyheter/ny-bro",
                "HTTPS://WWW.Kommun.Example:443/nyheter/ny-bro",
                "kommun.example/nyheter/ny-bro",
                "www.kommun.example/nyheter/ny-bro/",
                "//kommun.example/nyheter/ny-bro",
                "https://m.kommun.example/nyheter/ny-bro",
                "m.kommun.example/nyheter/ny-bro",
                "https://kommun.example/nyheter/ny-bro/amp/",
                "https://amp.kommun.example/nyheter/ny-bro",
                "https://kommun.example/nyheter/ny-bro?amp=1",
                "https://www.google.com/amp/s/www.kommun.example/nyheter/ny-bro/amp/",
                "https://kommun.example/nyheter/ny-bro?utm_source=rss&utm_medium=feed",
                "https://kommun.example/nyheter/ny-bro?fbclid=1#kommentarer",
                "https://kommun.example/nyheter/ny-bro/index.html",
                "https://kommun.example/nyheter/ny-bro?print=1",
                "<https://kommun.example/nyheter/ny-bro>",
                "(https://kommun.example/nyheter/ny-bro/amp/).",
                "”https://kommun.example/nyheter/ny-bro”,",
                "https://kommun.example/nyheter/ny%2Dbro…"
            })
    void isOfOnePageHoweverItWasCopied(String address) {
        assertThat(WebAddress.key(address)).isEqualTo("//kommun.example/nyheter/ny-bro");
    }

    @ParameterizedTest
    @CsvSource({
        "https://kommun.example/a, https://kommun.example/b",
        "https://kommun.example/?p=17, https://kommun.example/?p=18",
        "https://kommun.example/a?sida=2, https://kommun.example/a",
        "https://kommun.example:8080/a, https://kommun.example/a",
        "https://nyheter.kommun.example/a, https://kommun.example/a"
    })
    void isOfTwoPages(String one, String other) {
        assertThat(WebAddress.key(one)).isNotEqualTo(WebAddress.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/item/abc, localhost:8080/item/abc",
        "http://kommun.example:8080/a, kommun.example:8080/a/",
        "https://kommun.example/å, https://kommun.example/%C3%A5",
        "https://kommun.example/?b=1&a=2, https://kommun.example/?a=2&b=1"
    })
    void hasAPortAndParametersInAnyForm(String one, String other) {
        assertThat(WebAddress.key(one)).isEqualTo(WebAddress.key(other));
    }

    @Test
    void ofAnyTextHasAKey() {
        Seeds.run(2_000, random -> {
            String text = Seeds.text(random, 40);
            assertThat(WebAddress.key("https://k.example/" + text)).isNotNull();
            assertThat(WebAddress.key(text)).isNotNull();
        });
    }
}
