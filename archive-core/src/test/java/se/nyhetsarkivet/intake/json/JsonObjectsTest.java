package se.nyhetsarkivet.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.json.JsonObjects.JsonText;

class JsonObjectsTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``            ; {"a":1}
            ``            ; {"b":{}} {"a":1}
            []            ; [ {"b":[1,{}]}, {"a":1} ]
            items[]       ; {"x":[{"y":{}}],"items":[{"a":1}],"z":"items"}
            hits.hits[]._source ; {"took":1,"hits":{"hits":[{"_id":"1","_source":{"a":1}}]}}
            response.docs[] ; {"response":{"docs":[{"a":1}]}}
            """)
    void objectsAreCutFromTheirPlace(String place, String json) {
        assertThat(cut(json, place, false))
                .last()
                .satisfies(object -> assertThat(object.json()).isEqualTo("{\"a\":1}"));
        assertThat(JsonOutline.of(json).keys()).containsKey(place);
    }

    @Test
    void bracketsAndQuotationMarksWithinTextsAreText() {
        String object = "{\"a\":\"}]\\\"{\\\\\",\"b\":[]}";
        assertThat(cut("[" + object + "," + object + "]", "[]", false))
                .extracting(JsonText::json)
                .containsExactly(object, object);
    }

    @Test
    void everyObjectTellsItsNumberAndItsLine() {
        assertThat(cut("[\n{},\n\n{\n}]", "[]", false))
                .extracting(JsonText::place)
                .containsExactly("item 1 (line 2)", "item 2 (line 4)");
        assertThat(cut("{}\n\n{}", "", true)).extracting(JsonText::place).containsExactly("line 1", "line 3");
    }

    @Test
    void anObjectThatIsCutOffInItsLineDoesNotSpoilTheNext() {
        assertThat(cut("{\"a\":[\n{\"b\":\"\n{}\nabc\n{}", "", true))
                .extracting(JsonText::defect)
                .containsExactly(
                        "the line ends within the object",
                        "the line ends within the object",
                        "",
                        "this is no JSON object; expected one here",
                        "");
    }

    @Test
    void aTextThatIsNotClosedEndsWithItsLine() {
        assertThat(cut("[{\n\"a\":\"x,\n\"b\":1},\n{\"c\":2}]", "[]", false)).hasSize(2);
    }

    @Test
    void whatIsNoObjectInAListIsTold() {
        assertThat(cut("[1, \"a, b\", {}, null]", "[]", false))
                .extracting(JsonText::json)
                .containsExactly("1", "\"a, b\"", "{}", "null");
    }

    @Test
    void aDocumentThatIsCutOffSaysSoOnce() {
        assertThat(cut("[{},{\"a\":", "[]", false))
                .extracting(JsonText::defect)
                .containsExactly("", "the document ends within the object");
        assertThat(cut("[{},", "[]", false))
                .last()
                .satisfies(end -> assertThat(end.defect()).contains("cut off"));
    }

    @Test
    void depthAndLengthHaveALimit() {
        assertThat(cut("[".repeat(100_000), "x", false)).hasSize(1);
        List<JsonText> read = cut("{\"a\":\"" + "x".repeat(JsonObjects.MAX_CHARACTERS) + "\"}{}", "", false);
        assertThat(read).extracting(JsonText::defect).containsExactly("the object is longer than 16 MiB", "");
        assertThat(read.getFirst().json().length()).isLessThan(10_000);
    }

    @Test
    void anyTextComesToItsEnd() {
        Seeds.run(5000, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append("{}[]\"\\,:\na1 ".charAt(random.nextInt(12)));
            }
            String place = Seeds.oneOf(random, List.of("", "[]", "a[]", "a"));
            assertThat(cut(text.toString(), place, random.nextBoolean())).hasSizeLessThan(60);
            assertThat(JsonOutline.of(text.toString()).keys()).hasSizeLessThan(60);
        });
    }

    private static List<JsonText> cut(String json, String place, boolean oneALine) {
        List<JsonText> all = new ArrayList<>();
        try (JsonObjects objects = new JsonObjects(new StringReader(json), place, oneALine)) {
            for (Optional<JsonText> next = objects.next(); next.isPresent(); next = objects.next()) {
                all.add(next.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all;
    }
}
