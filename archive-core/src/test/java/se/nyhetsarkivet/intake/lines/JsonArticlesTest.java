package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Items in JSON as others than the archive write it. */
class JsonArticlesTest {

    private static final String ONE = "{\"headline\":\"Isbanan invigd\",\"datePublished\":\"2019-01-07\"}";
    private static final String TWO = "{\"headline\":\"Ny rektor\",\"datePublished\":\"2019-01-08\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s,%s]",
                "[%s,\n %s]\n",
                "[\n%s,\n%s\n]\n",
                "\ufeff[\n  %s,\n  %s\n]",
                "{\"antal\": 2, \"news\": [%s, %s]}",
                "{\"data\": {\"items\": [\n%s,\n%s\n]}}",
                "%s\n%s\n",
            })
    void aListIsReadHoweverItIsLaidOut(String form) {
        assertThat(items(form.replaceFirst("%s", ONE).replaceFirst("%s", TWO)))
                .extracting(NewsItem::headline)
                .containsExactly("Isbanan invigd", "Ny rektor");
    }

    @Test
    void anItemOfAListThatIsBrokenCostsOnlyItself() {
        List<RecordOutcome> read =
                read("[" + ONE + ",\n{\"headline\":\"Trasig\" \"datePublished\":\"2019\"},\n{\"a\":1},\n" + TWO + "]");
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Isbanan invigd", "Ny rektor");
        assertThat(read.get(1).toString())
                .contains("item 2 (line 2)")
                .contains("not valid JSON")
                .contains("Trasig");
        assertThat(read.get(2).toString()).contains("item 3 (line 3)").contains("no headline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\"Is\",\"published\":\"2019-01-07\",\"content\":\"Text\",\"link\":\"https://s.example/1\"}",
                "{\"rubrik\":\"Is\",\"datum\":\"7 januari 2019\",\"brödtext\":\"Text\",\"länk\":\"https://s.example/1\"}",
                "{\"Title\":\"Is\",\"pub_date\":\"2019-01-07\",\"body\":\"<p>Text</p>\",\"url\":\"https://s.example/1\"}",
                "{\"title\":{\"rendered\":\"Is\"},\"created_at\":\"2019-01-07\",\"text\":[\"Text\"],\"url\":\"https://s.example/1\"}",
            })
    void otherNamesAreUnderstood(String line) {
        for (String form : List.of(line, line + "\n" + line, "[" + line + "]")) {
            NewsItem item = items(form).getFirst();
            assertThat(item.headline()).isEqualTo("Is");
            assertThat(item.published().iso()).isEqualTo("2019-01-07");
            assertThat(item.body()).isEqualTo("Text");
            assertThat(item.url()).isEqualTo("https://s.example/1");
        }
    }

    @Test
    void theRestOfAnItemIsUnderstoodOrKept() {
        NewsItem item = items(
                        "{\"title\":\"Is\",\"date\":\"2019\",\"source\":{\"name\":\"Staden\"},\"tags\":\"is, bad\","
                                + "\"authors\":[{\"name\":\"Eva Ek\"}],\"id\":17,\"views\":4,\"lang\":\"sv\"}")
                .getFirst();
        assertThat(item.publisher()).isEqualTo("Staden");
        assertThat(item.keywords()).containsExactly("is", "bad");
        assertThat(item.authors()).containsExactly("Eva Ek");
        assertThat(item.identifier()).isEqualTo("17");
        assertThat(item.language()).isEqualTo("sv");
        assertThat(item.extra()).containsOnlyKeys("views");
    }

    @ParameterizedTest
    @CsvSource({
        "1546848000, 2019-01-07T08:00:00Z",
        "1546848000000, 2019-01-07T08:00:00Z",
        "'\"1546848000\"', 2019-01-07T08:00:00Z",
        "'\"1546848000.25\"', 2019-01-07T08:00:00.250Z",
        "946684801, 2000-01-01T00:00:01Z",
    })
    void secondsAndMillisecondsAreMoments(String number, String moment) {
        assertThat(items("{\"headline\":\"Is\",\"datePublished\":" + number + "}")
                        .getFirst()
                        .published()
                        .toString())
                .contains(items("{\"headline\":\"Is\",\"datePublished\":\"" + moment + "\"}")
                        .getFirst()
                        .published()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"946684800", "946684800000", "\"946684800\""})
    void aNumberForMidnightIsItsDay(String number) {
        assertThat(items("{\"headline\":\"Is\",\"datePublished\":" + number + "}")
                        .getFirst()
                        .published())
                .isEqualTo(PartialDate.parse("2000-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[1,2]", "{\"name\":\"x\",\"version\":\"1\"}", "[{\"url\":\"x\"}]"})
    void otherJsonIsNoItem(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        SourceDocument document = SourceDocument.of("x", () -> new ByteArrayInputStream(bytes));
        assertThat(new JsonArticlesFormat().recognises(Beginning.of(document))).isFalse();
    }

    private static List<NewsItem> items(String json) {
        return Readings.items(read(json));
    }

    private static List<RecordOutcome> read(String json) {
        return Readings.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
