package se.nyhetsarkivet.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;

class SearchParametersTest {

    private static final SearchRequest EVERYTHING_SET = SearchRequest.of("åka & \"båt\" =?#%")
            .withFilters(new SearchFilters(
                    DateRange.between(PartialDate.parse("2018-04"), PartialDate.parse("2019")),
                    ValueChoice.of(Set.of("Verket för A&O")).excluding("Annat verk"),
                    ValueChoice.of(Set.of("is", "snö+regn")).excluding("sol"),
                    ValueChoice.of(Set.of("2018")).excluding("2019")))
            .withUnit(DateUnit.DAY)
            .withWidth(Width.EXACT)
            .withSort(SortOrder.OLDEST)
            .withSize(50)
            .withPage(3);

    @Test
    void whatIsWrittenIsReadBack() {
        SearchParameters read = SearchParameters.read(SearchParameters.write(EVERYTHING_SET));
        assertThat(read.request()).isEqualTo(EVERYTHING_SET);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void theQueryOfAUrlHoldsTheSameValues() {
        String query = URLDecoder.decode(SearchParameters.query(EVERYTHING_SET), StandardCharsets.UTF_8);
        assertThat(query).startsWith("?q=åka & \"båt\" =?#%&from=2018-04&to=2019&publisher=Verket för A&O");
    }

    @ParameterizedTest
    @CsvSource({"earlier, true", "asOf, 2018-04"})
    void whichWordingsAreSearchedIsReadAndWritten(String name, String value) {
        SearchParameters read = SearchParameters.read(Map.of(name, List.of(value)));
        assertThat(read.problems()).isEmpty();
        assertThat(SearchParameters.query(read.request())).isEqualTo("?" + name + "=" + value);
    }

    @Test
    void aDateOfKnowledgeGoesBeforeEarlierWordings() {
        SearchParameters read = SearchParameters.read(Map.of("earlier", List.of("true"), "asOf", List.of("2018")));
        assertThat(read.request().revisionScope()).isEqualTo(new RevisionScope.AsOf(PartialDate.parse("2018")));
    }

    @Test
    void aPlainSearchHasNoParameters() {
        assertThat(SearchParameters.write(SearchRequest.of(""))).isEmpty();
        assertThat(SearchParameters.query(SearchRequest.of(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from, igår",
        "to, 2018-13",
        "width, wide",
        "sort, best",
        "page, -1",
        "size, 1001",
        "size, x",
        "earlier, ja",
        "asOf, igår"
    })
    void aValueThatIsNoneIsPassedOverAndNamed(String name, String value) {
        SearchParameters read = SearchParameters.read(Map.of(name, List.of(value)));
        assertThat(read.request()).isEqualTo(SearchRequest.of(""));
        assertThat(read.problems())
                .singleElement()
                .extracting(SearchParameters.Problem::sentence)
                .asString()
                .startsWith(name + " is '" + value + "'; expected ");
    }

    @Test
    void emptyValuesAreAsIfAbsent() {
        SearchParameters read = SearchParameters.read(
                Map.of("q", List.of(""), "from", List.of(" "), "publisher", List.of(""), "sort", List.of("")));
        assertThat(read).isEqualTo(new SearchParameters(SearchRequest.of(""), List.of()));
        assertThat(read.request().dates().from()).isEqualTo(Optional.empty());
    }

    @Test
    void aYearThatIsNoneIsPassedOverAlone() {
        SearchParameters read = SearchParameters.read(Map.of("year", List.of("2018", "18")));
        assertThat(read.request().filters().years().included()).containsExactly("2018");
        assertThat(read.problems())
                .extracting(SearchParameters.Problem::sentence)
                .containsExactly("year is '18'; expected a year such as 2018");
    }
}
