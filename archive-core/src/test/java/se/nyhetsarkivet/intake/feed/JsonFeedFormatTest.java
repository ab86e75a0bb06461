package se.nyhetsarkivet.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.json.NewsArticleJson;

class JsonFeedFormatTest {

    private static final String FEED = """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "items": [
                {"id": "1", "url": "https://kommunen.example/1", "title": "Badet stänger &amp; byggs om",
                 "content_html": "<p>Badet stänger.</p><p>Det öppnar i maj.</p>", "content_text": "Badet stänger. Det öppnar i maj.",
                 "summary": "En kort tid.", "date_published": "2018-04-23T10:15:00+02:00", "date_modified": "2018-04-24",
                 "tags": ["bad", "bygge"], "authors": [{"name": "Eva Ek"}, {"name": "Bo Al"}], "language": "sv-SE"},
                {"id": 2, "external_url": "https://kommunen.example/2", "content_text": "Skolan får ny rektor. Hon börjar i maj.",
                 "date_published": "2018-04-24T10:15:00+02:00", "author": {"name": "Ida Ö"}},
                {"id": "3", "title": "Utan datum"}
              ],
              "title": "Kommunen",
              "authors": [{"name": "Redaktionen", "url": "https://kommunen.example"}],
              "language": "sv"
            }
            """;

    @Test
    void itemsAreReadWithWhatTheFeedSaysBehindThem() {
        List<RecordOutcome> read = Readings.of(FEED.getBytes(StandardCharsets.UTF_8));
        List<NewsItem> items = Readings.items(read);
        assertThat(NewsArticleJson.write(items.getFirst()))
                .isEqualTo(
                        "{\"identifier\":\"1\","
                                + "\"headline\":\"Badet stänger & byggs om\",\"abstract\":\"En kort tid.\","
                                + "\"articleBody\":\"Badet stänger.\\n\\nDet öppnar i maj.\",\"datePublished\":\"2018-04-23T10:15:00+02:00\","
                                + "\"dateModified\":\"2018-04-24\",\"publisher\":\"Kommunen\",\"url\":\"https://kommunen.example/1\","
                                + "\"keywords\":[\"bad\",\"bygge\"],\"author\":[\"Eva Ek\",\"Bo Al\"],\"inLanguage\":\"sv-SE\"}");
        assertThat(NewsArticleJson.write(items.get(1)))
                .isEqualTo("{\"identifier\":\"2\","
                        + "\"headline\":\"Skolan får ny rektor.\",\"articleBody\":\"Skolan får ny rektor. Hon börjar i maj.\","
                        + "\"datePublished\":\"2018-04-24T10:15:00+02:00\",\"publisher\":\"Kommunen\","
                        + "\"url\":\"https://kommunen.example/2\",\"author\":[\"Ida Ö\"],\"inLanguage\":\"sv\"}");
        assertThat(read)
                .hasSize(3)
                .last()
                .asString()
                .contains("item 3 (line 10)")
                .contains("no date");
    }

    @Test
    void anItemWithoutAuthorsHasThoseOfTheFeed() {
        String feed = FEED.replace(", \"author\": {\"name\": \"Ida Ö\"}", "");
        assertThat(Readings.items(Readings.of(feed.getBytes(StandardCharsets.UTF_8)))
                        .get(1)
                        .authors())
                .containsExactly("Redaktionen");
    }

    @Test
    void aDamagedItemCostsOnlyItselfAndHidesOnlyWhatTheFeedSaysBehindIt() {
        String feed = FEED.replace("\"id\": \"1\",", "\"id\": \"1\"");
        List<RecordOutcome> read = Readings.of(feed.getBytes(StandardCharsets.UTF_8));
        assertThat(read.getFirst().toString()).contains("not valid JSON").contains("item 1 (line 4)");
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Skolan får ny rektor.");
    }

    @Test
    void aFeedOnOneLineIsAFeed() {
        assertThat(Readings.items(Readings.of(FEED.replace("\n", " ").getBytes(StandardCharsets.UTF_8))))
                .hasSize(2);
    }

    @Test
    void aFeedWithoutItemsIsEmpty() {
        String feed = "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Kommunen\",\"items\":[]}";
        assertThat(Readings.of(feed.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void noDamageStopsTheReading() {
        Seeds.run(1000, random -> {
            byte[] bytes = FEED.getBytes(StandardCharsets.UTF_8);
            int place = 80 + random.nextInt(bytes.length - 80);
            bytes[place] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:\\\n".charAt(random.nextInt(9)));
            List<RecordOutcome> read = Readings.of(bytes);
            assertThat(read).isNotEmpty().hasSizeLessThan(20);
            assertThat(Readings.of(bytes)).isEqualTo(read);
            assertThat(Readings.of(java.util.Arrays.copyOf(bytes, place))).isNotEmpty();
        });
    }
}
