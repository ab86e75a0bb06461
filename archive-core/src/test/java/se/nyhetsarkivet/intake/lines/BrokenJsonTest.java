package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** A JSON list on one line in which an object is broken: the others are taken. */
class BrokenJsonTest {

    private static final int ITEMS = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"Kranen,\"date\":\"2019-01-07\",\"tags\":[\"a\"]}",
                "{\"title\":\"Kranen\",\"date\":\"2019-01-07}",
                "{\"title\":Kranen\",\"date\":\"2019-01-07\"}",
                "{\"title:\"Kranen\",\"date\":\"2019-01-07\"}",
                "{title\":\"Kranen\",\"date\":\"2019-01-07\"}",
                "{\"title\":\"Den \"nya\" Kranen\",\"date\":\"2019-01-07\"}",
                "{\"title\":\"Kranen\",\"date\":\"2019-01-07\"",
                "{\"title\":\"Kranen\",\"tags\":[\"a\",\"date\":\"2019-01-07\"}",
                "{\"title\":\"Kranen\"}],\"date\":\"2019-01-07\"}",
                "{\"title\":\"Kranen\",\"by\":{\"name\":\"Bo\",\"date\":\"2019-01-07\"}",
                "\"title\":\"Kranen\",\"date\":\"2019-01-07\"}",
                "{\"title\":\"Kranen\\\",\"date\":\"2019-01-07\"}",
            })
    void theItemsAroundABrokenOneAreTaken(String broken) {
        for (int place = 0; place < ITEMS; place++) {
            List<String> objects = objects();
            objects.set(place, broken);
            List<RecordOutcome> read = read(objects);
            List<String> right = new ArrayList<>(List.of("rubrik 0", "rubrik 1", "rubrik 2", "rubrik 3", "rubrik 4"));
            right.remove(place);
            // Only the first item shows how a list is made.
            if (place > 0 || broken.startsWith("{\"title\":\"")) {
                assertThat(Readings.items(read))
                        .as(read.toString())
                        .extracting(NewsItem::headline)
                        .filteredOn(headline -> headline.startsWith("rubrik"))
                        .isEqualTo(right);
                assertThat(read.toString()).contains("Kranen");
            }
        }
    }

    @Test
    void aQuotationMarkAnywhereCostsNoOtherItem() {
        Seeds.run(500, random -> {
            List<String> objects = objects();
            int place = 1 + random.nextInt(ITEMS - 1);
            StringBuilder broken = new StringBuilder(objects.get(place));
            int at = 1 + random.nextInt(broken.length() - 2);
            if (broken.charAt(at) == '"') {
                broken.deleteCharAt(at);
            } else {
                broken.insert(at, '"');
            }
            objects.set(place, broken.toString());
            List<RecordOutcome> read = read(objects);
            assertThat(Readings.items(read))
                    .as("%s\n%s", broken, read)
                    .extracting(NewsItem::headline)
                    .containsAll(objects().stream()
                            .filter(object -> !object.equals(objects().get(place)))
                            .map(object -> object.substring(10, 18))
                            .toList());
            assertThat(read).as("%s\n%s", broken, read).hasSizeGreaterThanOrEqualTo(ITEMS);
        });
    }

    private static List<String> objects() {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            objects.add(
                    "{\"title\":\"rubrik %d\",\"date\":\"2019-01-0%d\",\"by\":[{\"name\":\"Eva\"},{\"name\":\"Bo\"}]}"
                            .formatted(i, i + 1));
        }
        return objects;
    }

    private static List<RecordOutcome> read(List<String> objects) {
        return Readings.of(("[" + String.join(", ", objects) + "]").getBytes(StandardCharsets.UTF_8));
    }
}
