package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.UnknownFormatException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Items in JSON with damaged characters, or among other things. */
class DamagedJsonTest {

    private static final String ONE = "{\"headline\":\"Bron klar\",\"datePublished\":\"2019-01-07\"}";
    private static final String TWO = "{\"headline\":\"Bad stängt\",\"datePublished\":\"2019-01-08\"}";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "[%s]", "{\"news\":[%s]}"})
    void charactersThatWereEncodedTwiceAreMendedWithANote(String form) {
        String object = "{\"headline\":\"Ã…ka tÃ¥g\",\"datePublished\":\"2019-01-07\",\"articleBody\":\"PÃ¥ fredag.\","
                + "\"keywords\":[\"tÃ¥g\"]}";
        NewsItem item = Readings.items(read(form.formatted(object))).getFirst();
        assertThat(item.headline()).isEqualTo("Åka tåg");
        assertThat(item.body()).isEqualTo("På fredag.");
        assertThat(item.keywords()).containsExactly("tåg");
        assertThat(item.extra().get(ItemDraft.NOTE)).contains("encoded twice");
    }

    @Test
    void anItemWithNothingToMendHasNoNote() {
        assertThat(Readings.items(read(TWO)).getFirst().extra()).isEmpty();
    }

    @Test
    void controlCharactersAreLeftOut() {
        String object =
                "{\"headline\":\"Bron\\u0000 klar\",\"datePublished\":\"2019-01-07\",\"articleBody\":\"Rad\\u0000\\nrad\"}";
        NewsItem item = Readings.items(read("[" + object + "]")).getFirst();
        assertThat(item.headline()).isEqualTo("Bron klar");
        assertThat(item.body()).isEqualTo("Rad\nrad");
    }

    @Test
    void aLineInAnotherEncodingIsRejectedWithItsText() {
        byte[] lines = bytes(ONE + "\n", TWO);
        List<RecordOutcome> read = Readings.of(lines);
        assertThat(Readings.items(read)).hasSize(1);
        assertThat(read.getLast().toString())
                .contains("line 2")
                .contains("2019-01-08")
                .contains("right encoding");
    }

    @Test
    void aLineInTheEncodingThatIsToldIsRead() {
        ReadOptions told = ReadOptions.NONE.withEncoding(WINDOWS);
        assertThat(Readings.items(Readings.of("test", bytes(TWO + "\n", TWO), told)))
                .extracting(NewsItem::headline)
                .containsExactly("Bad stängt", "Bad stängt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s%s", "%s %s", "%s,%s", "%s,\n%s,", "%s\n%s,\n", "%s\n\u0000\n%s\n\u001a"})
    void objectsThatNoLineEndSeparatesAreReadEach(String form) {
        List<RecordOutcome> read = read(form.replaceFirst("%s", ONE).replaceFirst("%s", TWO));
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Bron klar", "Bad stängt");
        assertThat(read).hasSize(2);
    }

    @Test
    void theNewsOfAGraphAreReadAndThePageAroundThemIsNot() {
        List<RecordOutcome> read = read("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Organization\","
                + "\"name\":\"Staden\"},{\"@type\":[\"WebPage\"],\"name\":\"Start\"}," + ONE + "]}");
        assertThat(read).hasSize(1);
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Bron klar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "\"x\"", "7", "{},null,[{}]"})
    void whatIsNoItemAtTheBeginningOfAListCostsOnlyItself(String first) {
        assertThat(Readings.items(read("[" + first + "," + ONE + "," + TWO + "]")))
                .extracting(NewsItem::headline)
                .containsExactly("Bron klar", "Bad stängt");
    }

    @Test
    void aDateThatADatabaseWrapsIsRead() {
        assertThat(Readings.items(read("[{\"headline\":\"x\",\"datePublished\":{\"$date\":\"2019-01-07\"}}]")))
                .extracting(item -> item.published().iso())
                .containsExactly("2019-01-07");
    }

    /** As Jackson writes the dates of Java if nobody tells it otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2018,4,23] | 2018-04-23",
                "[2018,4,23,14,30] | 2018-04-23T14:30:00+02:00",
                "[2018, 4, 23, 14, 30, 5] | 2018-04-23T14:30:05+02:00",
                "[2018,4,23,14,30,5,123000000] | 2018-04-23T14:30:05+02:00",
                "[2018,4,23,0,0] | 2018-04-23"
            })
    void aDateMayBeAListOfItsNumbers(String written, String date) {
        ReadOptions named = ReadOptions.NONE.withDate(PartialDate.parse("1999"));
        for (String document : List.of(
                "{\"headline\":\"x\",\"datePublished\":%s}",
                "[{\"headline\":\"x\",\"datePublished\":%s}]",
                "[{\"title\":\"x\",\"publishedAt\":%s}]",
                "{\"title\":\"x\",\"publishedAt\":%s}\n{\"title\":\"y\",\"publishedAt\":[2018,4,24]}",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"V\",\"items\":[{\"id\":\"1\",\"title\":\"x\",\"date_published\":%s}]}")) {
            byte[] bytes = document.formatted(written).getBytes(StandardCharsets.UTF_8);
            for (ReadOptions options : List.of(ReadOptions.NONE, named)) {
                assertThat(Readings.items(Readings.of("test", bytes, options)))
                        .as(document)
                        .first()
                        .extracting(item -> item.published().iso())
                        .isEqualTo(date);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2018,13,1]", "[2018,2,30]", "[2018,4]", "[1,2,3,4]", "[2018,4,23,25,0]", "[]"})
    void aListThatIsNoDateIsNone(String written) {
        assertThat(read("[{\"headline\":\"x\",\"datePublished\":" + written + "}]")
                        .getFirst())
                .isInstanceOf(RecordOutcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59Z"})
    void theDateThatIsNamedStandsForOneThatProgramsWriteWhereTheyKnowNone(String date) {
        String list = "[{\"headline\":\"x\",\"datePublished\":\"" + date + "\"}," + ONE + "]";
        ReadOptions options = ReadOptions.NONE.withDate(PartialDate.parse("2018"));
        assertThat(Readings.items(Readings.of("test", list.getBytes(StandardCharsets.UTF_8), options)))
                .extracting(item -> item.published().iso())
                .containsExactly("2018", "2019-01-07");
    }

    @Test
    void whoLacksADateIsToldThatOneCanBeNamed() {
        assertThat(read("[{\"headline\":\"x\",\"datePublished\":\"i vår\"}]")
                        .getFirst()
                        .toString())
                .contains("'i vår'")
                .contains("name a date for the items that have none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\":\"x\"}{\"headline\"",
                "// remark",
                "{\"headline\":tru}",
                "{\"headline\":'x'}",
                "{\"headline\":\"x\" /* remark */}",
                "{\"headline\":01}",
                "{\"headline\":NaN}",
                "{headline:1}",
                "{\"a\":1,\"a\":2,",
            })
    void reasonsDoNotNameTheInternalsOfTheParser(String broken) {
        String told = read(ONE + "\n" + broken).getLast().toString();
        assertThat(told)
                .contains("line 2")
                .doesNotContain("Feature")
                .doesNotContain("`")
                .doesNotContain("ALLOW_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " ", "[]", "[\n]\n", "{}", "\ufeff", "\u0000\u0000"})
    void aDocumentWithNothingInItIsSaidToBeEmpty(String nothing) {
        assertThatThrownBy(() -> read(nothing))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageContaining("test is empty");
    }

    private static byte[] bytes(String utf8, String windows) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(utf8.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(windows.getBytes(WINDOWS));
        return bytes.toByteArray();
    }

    private static List<RecordOutcome> read(String json) {
        return Readings.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
