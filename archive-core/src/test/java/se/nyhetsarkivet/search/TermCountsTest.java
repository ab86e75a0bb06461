package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.OpenArchive;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.result.TermCounts.By;
import se.nyhetsarkivet.result.TermCounts.Row;

@Tag("slow")
class TermCountsTest extends OpenArchive {

    @BeforeEach
    void add() {
        archive.add(List.of(
                item("a", "2017-03-01", "Nämnden", "Svenska kraftnäts ledning mötte Anna Berg om förvaret."),
                item("b", "2018-04-23", "Nämnden", "Svenskt kraftnät, Anna Bergs bror och kraftnät på svenska."),
                item("c", "2018-05", "Verket", "Förvarsavdelningen i Kållered. Berg, Anna."),
                item("d", "2018", "", "Ett förvar.")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Anna Berg            | EXACT     | 1 | {2017=1}
            Anna Berg            | INFLECTED | 2 | {2017=1, 2018=1}
            Svenska kraftnät     | INFLECTED | 2 | {2017=1, 2018=1}
            Berg, Anna           | INFLECTED | 1 | {2018=1}
            förvar               | EXACT     | 1 | {2018=1}
            förvar               | INFLECTED | 2 | {2017=1, 2018=1}
            förvar               | COMPOUNDS | 3 | {2017=1, 2018=2}
            Anna ELLER förvar    | COMPOUNDS | 0 | {}
            rubrik:Anna          | COMPOUNDS | 0 | {}
            "Anna" Berg          | INFLECTED | 2 | {2017=1, 2018=1}
            -Anna                | INFLECTED | 3 | {2017=1, 2018=2}
            *                    | INFLECTED | 0 | {}
            finns inte           | INFLECTED | 0 | {}
            """)
    void aTermIsItsWordsSideBySideAndNothingInItIsAnOperator(String term, Width width, long total, String years) {
        Row row = rows(List.of(term), width, SearchFilters.NONE, By.YEAR).getFirst();
        assertThat(row.term()).isEqualTo(term);
        assertThat(row.total()).isEqualTo(total);
        assertThat(row.counts()).hasToString(years);
        assertThat(row.complete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void theQueryOfARowFindsWhatItCounts(Width width) {
        SearchFilters filters = SearchFilters.NONE.withDates(DateRange.between(year("2017"), year("2018")));
        for (Row row :
                rows(List.of("Anna Berg", "förvar", "svenska kraftnät", "i", "Kållered"), width, filters, By.YEAR)) {
            SearchRequest request =
                    SearchRequest.of(row.query()).withWidth(width).withFilters(filters);
            assertThat(archive.count(request)).as(row.query()).isEqualTo(row.total());
            row.counts()
                    .forEach((year, count) -> assertThat(
                                    archive.count(request.withFilters(filters.withYears(ValueChoice.of(Set.of(year))))))
                            .as(row.query() + " in " + year)
                            .isEqualTo(count.longValue()));
        }
    }

    @Test
    void anItemOfAYearIsInEachMonthOfItAsASearchForTheMonthFindsIt() {
        Row row = rows(List.of("förvar"), Width.COMPOUNDS, SearchFilters.NONE, By.MONTH)
                .getFirst();
        assertThat(row.total()).isEqualTo(3);
        assertThat(row.counts()).hasSize(13).containsEntry("2017-03", 1).containsEntry("2018-05", 2);
        SearchFilters may = SearchFilters.NONE.withDates(DateRange.between(year("2018-05"), year("2018-05")));
        assertThat(archive.count(SearchRequest.of(row.query()).withFilters(may)))
                .isEqualTo(2);
        assertThat(rows(List.of("förvar"), Width.COMPOUNDS, may, By.MONTH)
                        .getFirst()
                        .counts())
                .isEqualTo(Map.of("2018-05", 2));
    }

    @Test
    void countsByPublisherAndKeepsRowsOfNone() {
        List<Row> rows = rows(List.of("förvar", "ingenting"), Width.COMPOUNDS, SearchFilters.NONE, By.PUBLISHER);
        assertThat(rows.getFirst().counts()).isEqualTo(Map.of("Nämnden", 1, "Verket", 1));
        assertThat(rows.getFirst().total()).isEqualTo(3);
        assertThat(rows.getLast().total()).isZero();
    }

    @Test
    void aFilterIsForAllTerms() {
        SearchFilters verket = SearchFilters.NONE.withPublishers(ValueChoice.of(Set.of("Verket")));
        assertThat(rows(List.of("förvar", "Anna"), Width.COMPOUNDS, verket, By.YEAR))
                .extracting(Row::total)
                .containsExactly(1L, 1L);
    }

    @Test
    void whatThereIsNoTimeForIsLeftToBeAskedAgainAndAtLeastOneTermIsCounted() {
        archive.close();
        archive = NewsArchive.at(directory).searchTimeLimit(Duration.ofNanos(1)).open();
        List<String> terms = IntStream.range(0, 500).mapToObj(i -> "förvar").toList();
        assertThat(archive.countTerms(terms, Width.INFLECTED, SearchFilters.NONE, By.YEAR)
                        .rows())
                .hasSize(1);
    }

    @Test
    void tooMuchIsRefusedWithASentence() {
        List<String> many = IntStream.range(0, TermCounts.MAX_TERMS + 1)
                .mapToObj(String::valueOf)
                .toList();
        assertThatThrownBy(() -> rows(many, Width.EXACT, SearchFilters.NONE, By.YEAR))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("10001 terms were given; expected up to 10000");
        assertThatThrownBy(() -> rows(List.of("lång ".repeat(50)), Width.EXACT, SearchFilters.NONE, By.YEAR))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("has 250 characters; expected at most 200.");
    }

    private List<Row> rows(List<String> terms, Width width, SearchFilters filters, By by) {
        List<Row> rows = archive.countTerms(terms, width, filters, by).rows();
        assertThat(rows.stream().map(Row::term).collect(Collectors.toList())).isEqualTo(terms);
        return rows;
    }

    private static PartialDate year(String text) {
        return PartialDate.parse(text);
    }

    private static NewsItem item(String name, String date, String publisher, String body) {
        return NewsItem.builder("Nyhet " + name, PartialDate.parse(date))
                .identifier(name)
                .publisher(publisher)
                .body(body)
                .build();
    }
}
