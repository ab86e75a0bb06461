package se.nyhetsarkivet.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;

/** Values that could not be stored, indexed and read again are refused where they are made, by field and value. */
class ItemValuesTest {

    private static final PartialDate DATE = PartialDate.parse("2018-04-23");

    private static void assertRefused(ThrowingCallable making, String... told) {
        assertThatThrownBy(making).isInstanceOf(InvalidValueException.class).hasMessageContainingAll(told);
    }

    @Test
    void datesOutsideTheYears1To9999AreRefused() {
        assertRefused(() -> PartialDate.of(LocalDate.MAX), "+999999999-12-31", "0001 to 9999");
        assertRefused(() -> PartialDate.of(LocalDate.MIN), "-999999999");
        assertRefused(() -> PartialDate.of(LocalDate.of(0, 1, 1)), "0000-01-01");
        assertRefused(() -> PartialDate.of(YearMonth.of(10_000, 1)), "10000-01");
        assertRefused(() -> PartialDate.of(Year.of(0)), "0");
        assertRefused(() -> PartialDate.of(Year.of(Year.MAX_VALUE)), "999999999");
        assertRefused(() -> PartialDate.of(OffsetDateTime.MAX), "+999999999");
        assertRefused(() -> PartialDate.of(OffsetDateTime.parse("9999-12-31T23:59:59-18:00")), "9999-12-31");
        assertRefused(() -> PartialDate.of(OffsetDateTime.parse("0001-01-01T00:00:00+18:00")), "0001-01-01");
        assertRefused(() -> PartialDate.of(Instant.MAX), "+1000000000");
        assertRefused(() -> PartialDate.of(Instant.MIN), "-1000000000");
        assertRefused(() -> PartialDate.parse("9999-12-31T23:30:00Z"), "9999-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001", "0001-01", "0001-01-01", "9999", "9999-12-31", "9999-12-31T22:59:59Z", "1850-06-01T12:00"
            })
    void datesAtTheEdgesAreTheSameWhenReadAgain(String text) {
        PartialDate date = PartialDate.parse(text);
        assertThat(PartialDate.parse(date.iso())).isEqualTo(date);
        assertThatCode(() -> {
                    assertThat(date.start()).isBefore(date.end());
                    assertThat(date.start().toEpochMilli())
                            .isLessThan(date.end().toEpochMilli());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void datesAreMadeOfJavasOwn() {
        assertThat(PartialDate.of(LocalDate.of(2018, 4, 23)).iso()).isEqualTo("2018-04-23");
        assertThat(PartialDate.of(YearMonth.of(2018, 4)).iso()).isEqualTo("2018-04");
        assertThat(PartialDate.of(Year.of(2018)).iso()).isEqualTo("2018");
        assertThat(PartialDate.of(OffsetDateTime.parse("2018-04-23T10:00:00.5+05:30"))
                        .iso())
                .isEqualTo("2018-04-23T10:00:00+05:30");
        assertThat(PartialDate.of(Instant.parse("2018-04-23T10:00:00Z")).iso()).isEqualTo("2018-04-23T12:00:00+02:00");
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsMissingIsNamed() {
        assertRefused(() -> NewsItem.builder("Rubrik", null).build(), "datePublished", "null");
        assertRefused(() -> NewsItem.builder(null, DATE).build(), "headline", "null");
        assertRefused(() -> NewsItem.builder("Rubrik", DATE).body(null).build(), "articleBody", "null");
        assertRefused(
                () -> NewsItem.builder("Rubrik", DATE)
                        .keywords(Arrays.asList("bro", null))
                        .build(),
                "keywords",
                "null");
        assertRefused(() -> new PartialDate.OfDay(null), "null");
        assertRefused(() -> PartialDate.of((Instant) null), "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u00a0\u2007\u202f",
                "\u200b",
                "\ufeff",
                "\u00ad\u00ad",
                "\u2028",
                "\u3164",
                "\u0301"
            })
    void aHeadlineThatNobodyCanSeeIsRefused(String headline) {
        assertRefused(() -> NewsItem.builder(headline, DATE).build(), "headline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ö", "7", "🎉", "\u00a0Bro\u00a0", "…", "§"})
    void aHeadlineOfOneVisibleCharacterIsTaken(String headline) {
        assertThat(NewsItem.builder(headline, DATE).build().headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bro",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.",
                ".5",
                "+1",
                "NaN",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "tru",
                "1 ",
                " 1",
                "[1, 2]",
                "{\"a\": 1}",
                "1\n",
                "\"a\u0000b\"",
                "nullnull",
                "[1]]"
            })
    void anExtraValueThatIsNoCompactJsonIsRefused(String json) {
        assertRefused(
                () -> NewsItem.builder("Rubrik", DATE)
                        .extra(Map.of("diarienummer", json))
                        .build(),
                "diarienummer",
                "compact JSON");
    }

    @Test
    void deepExtraValuesAreRefused() {
        assertRefused(
                () -> NewsItem.builder("Rubrik", DATE)
                        .extra(Map.of("x", "[".repeat(5_000) + "]".repeat(5_000)))
                        .build(),
                "'x'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "-1.5e10",
                "\"åäö \\\" \\\\ \\n\"",
                "[]",
                "{}",
                "[1,[2,{\"a\":[]}]]",
                "{\"a\":\"b\",\"c\":null}"
            })
    void compactJsonIsTaken(String json) {
        assertThat(NewsItem.builder("Rubrik", DATE)
                        .extra(Map.of("x", json))
                        .build()
                        .extra())
                .containsEntry("x", json);
    }

    @ParameterizedTest
    @CsvSource({"headline", "datePublished", "keywords", "author", "inLanguage", "archivedRevision", "archivedTombstone"
    })
    void anExtraKeyThatIsAFieldIsRefused(String key) {
        assertRefused(
                () -> NewsItem.builder("Rubrik", DATE).extra(Map.of(key, "1")).build(), key, "field");
    }

    @Test
    void blankKeywordsAndAuthorsAreLeftOut() {
        NewsItem item = NewsItem.builder("Rubrik", DATE)
                .keywords(List.of("bro", " ", "", "bro"))
                .authors(List.of(""))
                .build();
        assertThat(item.keywords()).containsExactly("bro");
        assertThat(item.authors()).isEmpty();
    }
}
