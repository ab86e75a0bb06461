package se.nyhetsarkivet.web.answer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.SomeWords;
import se.nyhetsarkivet.result.SearchResult.Suggestion;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.ValueCount;
import tools.jackson.databind.json.JsonMapper;

class SearchAnswerTest {

    @Test
    void isWrittenWithTheNamesAndInTheOrderOfTheContract() {
        Snippet headline = new Snippet("Förvar", List.of(new Snippet.Range(0, 6)));
        Snippet snippet = new Snippet("Om förvar.", List.of(new Snippet.Range(3, 9)));
        SearchResult result = new SearchResult(
                1,
                Duration.ofNanos(3_900_000),
                true,
                SortOrder.RELEVANCE,
                List.of(new Hit(
                        new ItemId("0123456789abcdef"),
                        2,
                        false,
                        headline,
                        PartialDate.parse("2018-04"),
                        "Verket",
                        "https://example.org/1",
                        1.5f,
                        List.of(snippet),
                        Optional.of(new ItemId("fedcba9876543210")))),
                List.of(new ValueCount("Verket", 1)),
                List.of(new ValueCount("asyl", 1)),
                List.of(new ValueCount("2018", 1)),
                new TimeLine(
                        DateUnit.MONTH,
                        List.of(new TimeLine.Bucket(LocalDate.of(2018, 4, 1), 1, 7)),
                        2,
                        List.of(DateUnit.MONTH),
                        List.of(new TimeLine.Outside(
                                DateRange.between(PartialDate.parse("0001"), PartialDate.parse("0018")), 3))),
                Optional.of(new Suggestion("förvar", 2)),
                Optional.of(new SomeWords(4, List.of())),
                List.of(new Notice(Notice.Kind.UNCLOSED_QUOTE, "\"förvar")),
                Map.of(),
                Optional.empty());

        assertThat(JsonMapper.shared().writeValueAsString(SearchAnswer.of(result)))
                .isEqualTo(
                        "{\"total\":1,\"tookMs\":3,\"hits\":[{\"id\":\"0123456789abcdef\",\"headline\":\"Förvar\","
                                + "\"datePublished\":\"2018-04\",\"publisher\":\"Verket\",\"url\":\"https://example.org/1\","
                                + "\"score\":1.5,\"snippets\":[{\"text\":\"Om förvar.\",\"matches\":[{\"start\":3,\"end\":9}]}],\"revision\":2,\"superseded\":false,\"nearDuplicateOf\":\"fedcba9876543210\"}],"
                                + "\"facets\":{\"publisher\":[{\"value\":\"Verket\",\"count\":1}],"
                                + "\"keyword\":[{\"value\":\"asyl\",\"count\":1}],"
                                + "\"year\":[{\"value\":\"2018\",\"count\":1}]},"
                                + "\"timeline\":{\"unit\":\"month\",\"buckets\":[{\"start\":\"2018-04-01\",\"count\":1,\"all\":7}],\"coarser\":2,"
                                + "\"outside\":[{\"from\":\"0001\",\"to\":\"0018\",\"count\":3}]},"
                                + "\"suggestion\":\"förvar\",\"someWords\":{\"total\":4,\"hits\":[]},\"notices\":[{\"kind\":\"unclosed_quote\",\"subject\":\"\\\"förvar\"}]}");
        PageToken token = new PageToken("0123456789abcdefghijklmnopqrst-_");
        assertThat(JsonMapper.shared().writeValueAsString(SearchAnswer.of(result.withPageToken(token))))
                .endsWith("],\"pageToken\":\"0123456789abcdefghijklmnopqrst-_\"}");
    }
}
