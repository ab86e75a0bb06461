package se.nyhetsarkivet.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What a form says of an item, and what is read from it. */
class WrittenItemTest {

    /** Everything that a browser writes otherwise or that the page would not take. */
    private static final NewsItem ODD = NewsItem.builder(
                    " Rubrik\r\npå två rader ", PartialDate.parse("2018-04-23T14:30:07+05:00"))
            .identifier("udda")
            .lead("\n Ingress\rmed radbyten \n")
            .body("Stycke\r\n\r\nett\u2028till \t")
            .modified(PartialDate.parse("2018-10-28T02:30:00+01:00"))
            .publisher("Två\nrader")
            .url("javascript:alert(1)")
            .keywords(List.of("ett\nämne", "ett ämne", "annat"))
            .authors(List.of("A\r\nB"))
            .language("svenska språket")
            .extra(Map.of("egen", "[1,2]"))
            .build();

    /** As a browser has it: it ends lines in one way, and a field of one line has none. */
    private static Map<String, String> form(NewsItem item) {
        Map<String, String> typed = new HashMap<>();
        for (ItemField field : ItemField.values()) {
            String text = field.of(item).replaceAll("\r\n?", "\n");
            typed.put(field.id(), field.lines() == 1 ? text.replace("\n", "") : text);
        }
        return typed;
    }

    private static WrittenItem written(NewsItem base, ItemField field, String text) {
        Map<String, String> typed = form(base);
        typed.put(field.id(), text);
        return new WrittenItem(base, typed);
    }

    @Test
    void whatNobodyTouchesStaysToTheCharacter() {
        assertThat(new WrittenItem(ODD, form(ODD)).item()).contains(ODD);
        assertThat(new WrittenItem(ODD, form(ODD)).kept()).containsExactly(ItemField.values());
    }

    @Test
    void aChangedFieldChangesThatFieldAlone() {
        NewsItem edited = written(ODD, ItemField.LEAD, " Ny ingress. \n").item().orElseThrow();
        assertThat(edited.lead()).isEqualTo("Ny ingress.");
        assertThat(edited.headline()).isEqualTo(ODD.headline());
        assertThat(edited.keywords()).isEqualTo(ODD.keywords());
        assertThat(edited.published()).isEqualTo(ODD.published());
        assertThat(edited.extra()).isEqualTo(ODD.extra());
    }

    @Test
    void aFieldThatTheFormLacksStays() {
        Map<String, String> typed = form(ODD);
        typed.remove(ItemField.BODY.id());
        assertThat(new WrittenItem(ODD, typed).item()).contains(ODD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018",
                "2018-04",
                "2018-04-23",
                "2018-04-23T14:30:00+02:00",
                "2018-04-23T14:30:01+02:00",
                "2018-04-23T14:30:00Z",
                "2018-10-28T02:30:00+01:00",
                "2018-10-28T02:30:00+02:00",
                "1850-01-01T12:00:00+01:00"
            })
    void aDateIsWrittenSoThatItIsReadAsItWas(String date) {
        NewsItem item = NewsItem.builder("A", PartialDate.parse(date)).build();
        assertThat(PartialDate.parse(ItemField.PUBLISHED.of(item))).isEqualTo(item.published());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEADLINE  | ''                   | MISSING
            PUBLISHED | ''                   | MISSING
            PUBLISHED | 23 april             | NO_DATE
            PUBLISHED | 2018-02-30           | NO_DATE
            MODIFIED  | 2018-04-23 25:00     | NO_DATE
            URL       | www.example          | NO_ADDRESS
            URL       | ftp://www.example/   | NO_ADDRESS
            URL       | https://www exa mple | NO_ADDRESS
            LANGUAGE  | s                    | NO_LANGUAGE
            LANGUAGE  | svenska              | NO_LANGUAGE
            PUBLISHED | 2018-03-25 02:30     | NO_DATE
            MODIFIED  | 2018-03-25T02:59:59  | NO_DATE
            URL       | https:///nyheter     | NO_ADDRESS
            """)
    void whatCannotBeSavedIsSaidAtItsField(ItemField field, String text, WrittenItem.Problem problem) {
        WrittenItem written = written(ODD, field, text);
        assertThat(written.item()).isEmpty();
        assertThat(written.problems()).containsExactly(Map.entry(field, problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://räksmörgås.example/nyheter/å",
                "http://www.example/a|b?x={y}",
                "https://[2001:db8::1]/a",
                "HTTPS://WWW.EXAMPLE:8443"
            })
    void addressesAsBrowsersTakeThemAreKept(String address) {
        assertThat(written(ODD, ItemField.URL, address).item().orElseThrow().url())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0\u2003", "\u2060 \ufeff", "\u3164"})
    void aHeadlineThatNobodyCanSeeIsMissing(String nothing) {
        WrittenItem written = written(ODD, ItemField.HEADLINE, nothing);
        assertThat(written.item()).isEmpty();
        assertThat(written.problems()).containsExactly(Map.entry(ItemField.HEADLINE, WrittenItem.Problem.MISSING));
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemField.class,
            names = {"HEADLINE", "LEAD", "BODY", "PUBLISHER", "KEYWORDS", "AUTHORS"})
    void aControlCharacterIsSaidAtItsField(ItemField field) {
        for (String control : List.of("\u0000", "\u0007", "\u001b", "\u009b")) {
            WrittenItem written = written(ODD, field, "färjan" + control + "går");
            assertThat(written.item()).isEmpty();
            assertThat(written.problems()).containsExactly(Map.entry(field, WrittenItem.Problem.BROKEN));
        }
    }

    @Test
    void halfACharacterAndALongTextAreSaidAtTheirFields() {
        WrittenItem broken = written(ODD, ItemField.LEAD, "trasig \ud83d ingress");
        assertThat(broken.item()).isEmpty();
        assertThat(broken.problems()).containsExactly(Map.entry(ItemField.LEAD, WrittenItem.Problem.BROKEN));
        WrittenItem written = written(ODD, ItemField.BODY, "å".repeat(ItemField.LONGEST_BODY + 1));
        assertThat(written.item()).isEmpty();
        assertThat(written.problems()).containsExactly(Map.entry(ItemField.BODY, WrittenItem.Problem.LONG));
        assertThat(written(ODD, ItemField.BODY, "å".repeat(ItemField.LONGEST_BODY))
                        .item())
                .isPresent();
    }
}
