package se.nyhetsarkivet.web.search.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.web.text.Texts;

/** What is said of the time that the archive has no items of. */
class CoverageSentencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Coverage COVERAGE = new Coverage(
            Optional.of(LocalDate.of(1904, 12, 21)),
            Optional.of(LocalDate.of(2026, 1, 29)),
            List.of(range("1906", "1909"), range("1911", "1911"), range("2009-06", "2009-07")));

    @Test
    void ofAllOfTimeTheSpanIsToldAndNoGap() {
        assertThat(about(DateRange.ALL)).containsExactly("Arkivet täcker 21 december 1904 – 29 januari 2026.");
    }

    @Test
    void ofAnOpenPeriodItsGapsAreTold() {
        assertThat(about(new DateRange(Optional.empty(), Optional.of(PartialDate.parse("1950")))))
                .containsExactly(
                        "Arkivet täcker 21 december 1904 – 29 januari 2026.",
                        "Det har inga nyheter från 1906–1909, 1911.");
    }

    @Test
    void yearsAndDatesInTheTextAreAskedForToo() {
        SearchRequest anyTime = SearchRequest.of("bron");
        assertThat(about(anyTime.withFilters(anyTime.filters().withYears(ValueChoice.of(Set.of("1911", "1920"))))))
                .last()
                .isEqualTo("Det har inga nyheter från 1911.");
        assertThat(about(SearchRequest.of("bron datum:2009-06"))).hasSize(2);
        assertThat(about(SearchRequest.of("bron datum:1920"))).hasSize(1);
        assertThat(about(SearchRequest.of("bron datum:1905..1950").withDates(range("1911", "1912"))))
                .last()
                .isEqualTo("Det har inga nyheter från 1911.");
        assertThat(about(SearchRequest.of("bron -datum:2009-06"))).hasSize(1);
    }

    @Test
    void ofAPeriodOnlyItsOwnGapsAreTold() {
        assertThat(about(range("2009-07-15", "2010")))
                .last()
                .isEqualTo("Det har inga nyheter från juni 2009 – juli 2009.");
        assertThat(about(range("1920", "1930"))).hasSize(1);
    }

    @Test
    void ofManyGapsTheRestIsCounted() {
        List<DateRange> gaps = List.of(1, 2, 3, 4, 5, 6, 7, 8).stream()
                .map(i -> range("191" + i, "191" + i))
                .toList();
        Coverage coverage = new Coverage(COVERAGE.firstDay(), COVERAGE.lastDay(), gaps);
        assertThat(new CoverageSentences(coverage, Texts.ENGLISH).about(asked(range("1904", "2026"))))
                .last()
                .isEqualTo("It has no items from 1911, 1912, 1913, 1914, 1915, 1916 and 2 more periods.");
    }

    @Test
    void anEmptyArchiveSaysNothing() {
        Coverage empty = new Coverage(Optional.empty(), Optional.empty(), List.of());
        assertThat(new CoverageSentences(empty, Texts.SWEDISH).about(asked(range("1904", "2026"))))
                .isEmpty();
    }

    private static List<String> about(DateRange range) {
        return new CoverageSentences(COVERAGE, Texts.SWEDISH).about(asked(range));
    }

    private static List<String> about(SearchRequest request) {
        return new CoverageSentences(COVERAGE, Texts.SWEDISH).about(AskedTime.of(request, TODAY));
    }

    private static AskedTime asked(DateRange range) {
        return AskedTime.of(SearchRequest.of("").withDates(range), TODAY);
    }

    private static DateRange range(String from, String to) {
        return DateRange.between(PartialDate.parse(from), PartialDate.parse(to));
    }
}
