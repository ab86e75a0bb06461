package se.nyhetsarkivet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;

/** Whatever a caller gives that cannot be, one exception says so, with the value and what was expected. */
class InvalidValuesTest {

    static Stream<Arguments> values() {
        return Stream.of(
                value("a date", () -> PartialDate.parse("2018-13"), "2018-13"),
                value("an id", () -> new ItemId("hej"), "hej"),
                value("a fingerprint", () -> new Fingerprint("abc"), "abc"),
                value(
                        "a headline",
                        () -> NewsItem.builder(" ", PartialDate.parse("2018")).build(),
                        "headline"),
                value("an actor", () -> new Actor(""), "who acts"),
                value("a year of a filter", () -> SearchFilters.NONE.withYears(ValueChoice.of(Set.of("0000"))), "0000"),
                value("a page", () -> SearchRequest.of("bron").withPage(-1), "-1"),
                value("a size", () -> SearchRequest.of("bron").withSize(1_001), "1001"),
                value("a page token", () -> new PageToken("hej"), "hej"),
                value("alternatives", () -> new QueryNode.Any(List.of()), "at least one"),
                value("a part of an archive", () -> Verification.Part.parse("4/3"), "4/3"),
                value("a reserve", () -> DiskReserve.of(-1), "-1"));
    }

    private static Arguments value(String what, Runnable making, String named) {
        return Arguments.of(what, making, named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void areRefusedWithOneKindOfError(String what, Runnable making, String named) {
        assertThatThrownBy(making::run)
                .as(what)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(named);
    }
}
