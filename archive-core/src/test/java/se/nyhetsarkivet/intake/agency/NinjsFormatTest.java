package se.nyhetsarkivet.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.UnknownFormatException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.json.NewsArticleJson;

class NinjsFormatTest {

    private static final String VERSION_1 = """
            {"uri": "http://byran.example/1", "type": "text", "versioncreated": "2018-04-23T10:15:00+02:00",
             "headline": "Bron öppnar", "byline": "Av Eva Ek", "located": "Umeå", "language": "sv", "provider": "Byrån",
             "description_text": "Efter två år är den klar.", "subject": [{"name": "Trafik"}, {"name": "Byggen"}],
             "body_text": "Först kom bilarna. Sedan bussarna.",
             "body_xhtml": "<p>Först kom bilarna.</p><p>Sedan bussarna.</p>"}
            """;

    private static final String VERSION_3 = """
            {
              "uri": "urn:newsml:byran.example:20180423:2", "type": "text", "pubStatus": "usable", "copyrightHolder": "BYRÅN",
              "firstCreated": "2018-04-23T10:15:00+02:00", "versionCreated": "2018-04-24T08:00:00+02:00",
              "headlines": [{"role": "short", "value": "Bron"}, {"role": "main", "value": "Bron är öppen"}],
              "descriptions": [{"role": "text", "value": "På måndagen rullade trafiken  - äntligen"}],
              "bodies": [
                {"role": "html5", "contentType": "text/html", "value": "<h1>Bron är öppen</h1><p>På måndagen.</p><p>Så.</p>"},
                {"role": "text", "contentType": "text/plain",
                 "value": "Bron är öppen\\nBro BYRÅN\\nPå måndagen rullade trafiken – äntligen, tyckte många av dem som hade väntat i två år på den här dagen utan att tro på den.\\n– Bra, sa hon."}]
            }
            """;

    @Test
    void version1HasOneFieldForEachPart() {
        assertThat(NewsArticleJson.write(items(VERSION_1).getFirst()))
                .isEqualTo(
                        "{\"identifier\":\"http://byran.example/1\","
                                + "\"headline\":\"Bron öppnar\",\"abstract\":\"Efter två år är den klar.\","
                                + "\"articleBody\":\"Först kom bilarna.\\n\\nSedan bussarna.\","
                                + "\"datePublished\":\"2018-04-23T10:15:00+02:00\",\"publisher\":\"Byrån\",\"url\":\"http://byran.example/1\","
                                + "\"keywords\":[\"Trafik\",\"Byggen\"],\"author\":[\"Eva Ek\"],\"inLanguage\":\"sv\",\"located\":\"Umeå\"}");
    }

    @Test
    void laterVersionsHaveRolesAndTheBodyWithParagraphsIsTakenWithoutItsHead() {
        NewsItem item = items(VERSION_3).getFirst();
        assertThat(item.headline()).isEqualTo("Bron är öppen");
        assertThat(item.body().lines()).hasSize(3).first().asString().startsWith("På måndagen rullade");
        assertThat(item.body()).endsWith("\n\n– Bra, sa hon.");
        assertThat(item.publisher()).isEqualTo("BYRÅN");
        assertThat(item.published().iso()).isEqualTo("2018-04-23T10:15:00+02:00");
        assertThat(item.modified().orElseThrow().iso()).isEqualTo("2018-04-24T08:00:00+02:00");
        assertThat(item.url()).isEmpty();
        assertThat(item.lead()).as("a description that repeats the body").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s",
                "[%1$s, %1$s]",
                "{\"total\":2,\"items\":[%1$s,%1$s]}",
                "%1$s %1$s",
                "{\"hits\":{\"hits\":[{\"_id\":\"1\",\"_source\":%1$s}]}}"
            })
    void objectsAreFoundByThemselvesInListsAndInWrappings(String form) {
        assertThat(items(form.formatted(VERSION_1)))
                .isNotEmpty()
                .allMatch(item -> item.headline().equals("Bron öppnar"));
        assertThat(items(form.formatted(VERSION_3)))
                .isNotEmpty()
                .allMatch(item -> item.headline().equals("Bron är öppen"));
    }

    @Test
    void ofObjectsOneALineADamagedOneCostsOnlyItself() {
        String line = VERSION_1.replace("\n", " ") + "\n";
        List<RecordOutcome> read = read(line + line.replace("\"language\": \"sv\"", "\"language\": \"s") + line);
        assertThat(Readings.items(read)).hasSize(2);
        assertThat(((RecordOutcome.Rejected) read.get(1)).rejection().place()).isEqualTo("line 2");
    }

    @Test
    void inAListADamagedObjectCostsOnlyItself() {
        List<RecordOutcome> read =
                read("[" + VERSION_3 + "," + VERSION_3.replace("\"type\":", "\"type\"") + "," + VERSION_3 + "]");
        assertThat(Readings.items(read)).hasSize(2);
        Rejection rejection = ((RecordOutcome.Rejected) read.get(1)).rejection();
        assertThat(rejection.place()).isEqualTo("item 2 (line 11)");
        assertThat(rejection.reason()).startsWith("this is not valid JSON");
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "picture"       | a picture, not a text
            "type": "video"         | a video, not a text
            "type": "audio"         | an audio recording, not a text
            "type": "graphic"       | a graphic, not a text
            "pubstatus": "canceled" | does not want the item published (its pubstatus is canceled)
            "pubStatus": "withheld" | does not want the item published (its pubstatus is withheld)
            """)
    void whatIsNoNewsIsRefused(String field, String reason) {
        String json = "{\"uri\":\"urn:1\",\"headline\":\"a\",\"versioncreated\":\"2018\"," + field + "}";
        assertThat(read(json).getFirst().toString()).contains(reason);
    }

    @Test
    void anEmbargoEndsWhenTheItemIsPublished() {
        String json =
                "{\"uri\":\"urn:1\",\"headline\":\"a\",\"versioncreated\":\"2018-04-23T10:00:00Z\",\"embargoed\":\"%s\"}";
        assertThat(items(json.formatted("2018-04-24T06:00:00Z"))
                        .getFirst()
                        .published()
                        .iso())
                .isEqualTo("2018-04-24T06:00:00Z");
        assertThat(items(json.formatted("2018-04-22T06:00:00Z"))
                        .getFirst()
                        .published()
                        .iso())
                .isEqualTo("2018-04-23T10:00:00Z");
    }

    @Test
    void anEventWithoutADateOfItsOwnHasTheDayOnWhichItBegins() {
        NewsItem item = items("""
                {"uri":"urn:1","title":"Presskonferens","descriptions":[{"value":"Ministern berättar."}],
                 "eventDetails":{"dates":{"expectedStartDate":"2018-04-26"},
                 "organiser":{"name":"Departementet","contactInfo":[{"value":"08-123"}]}}}""").getFirst();
        assertThat(item.published().iso()).isEqualTo("2018-04-26");
        assertThat(item.publisher()).isEqualTo("Departementet");
        assertThat(item.lead()).isEqualTo("Ministern berättar.");
        assertThat(item.extra()).containsOnlyKeys("eventDates");
    }

    @Test
    void aBodyInXmlIsReadIfThereIsNoOther() {
        NewsItem item = items("""
                {"uri":"urn:1","headlines":[{"value":"a"}],"versioncreated":"2018","bodies":[{"role":"nitf","value":
                "<?xml version='1.0'?><nitf><head><title>a</title></head><body><body.content><p>Ett.</p><p>Två.</p></body.content></body></nitf>"}]}
                """).getFirst();
        assertThat(item.body()).isEqualTo("Ett.\n\nTvå.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n\"uri\": \"x\",\n\"a\": 1\n}",
                "[\n1\n]",
                "{\n\"$schema\": \"x\",\n\"type\": \"object\"\n}",
                "{ \"a\": 1,\n\"b\": [\n  {\"c\": 1}\n]}"
            })
    void otherJsonThatSpansLinesIsNotTaken(String json) {
        assertThatExceptionOfType(UnknownFormatException.class).isThrownBy(() -> read(json));
    }

    @Test
    void anItemOfTheArchivesOwnFormatStaysOne() {
        List<NewsItem> items =
                items("{\"headline\":\"a\",\"datePublished\":\"2018\",\"uri\":\"x\",\"slugline\":\"y\"}\n");
        assertThat(items.getFirst().extra()).containsOnlyKeys("uri", "slugline");
    }

    @Test
    void anyDamageLeavesEveryObjectReadOrRejected() {
        String list = "[" + VERSION_3 + "," + VERSION_1 + "," + VERSION_3 + "]";
        Seeds.run(1000, random -> {
            byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
            // The beginning of the first object stays, so that the document is still one of ninjs.
            int place = 400 + random.nextInt(bytes.length - 400);
            bytes[place] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:\\\n".charAt(random.nextInt(9)));
            List<RecordOutcome> read = Readings.of(bytes);
            assertThat(read).isNotEmpty().hasSizeLessThan(20);
            assertThat(Readings.of(bytes)).isEqualTo(read);
            assertThat(Readings.of(java.util.Arrays.copyOf(bytes, place))).isNotEmpty();
        });
    }

    private static List<NewsItem> items(String json) {
        List<RecordOutcome> read = read(json);
        assertThat(read).allMatch(RecordOutcome.Accepted.class::isInstance);
        return Readings.items(read);
    }

    private static List<RecordOutcome> read(String json) {
        return Readings.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
