package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** Feeds, exports and messages in which one item is broken: whatever is wrong with it, all others are taken unchanged. */
@Tag("slow")
class BrokenItemsTest {

    private static final int RUNS = 500;
    private static final int ITEMS = 6;
    private static final Pattern RECORD =
            Pattern.compile("<(item|entry|newsItem|NewsItem)[\\s>].*?</\\1>\\s*", Pattern.DOTALL);

    private static final String NEWSML_1 = """
            <NewsML Version="1.2"><NewsEnvelope><SentFrom><Party FormalName="Pressbyrån"/></SentFrom></NewsEnvelope>
            <NewsItem><Identification><NewsIdentifier><ProviderId>press.example</ProviderId><DateId>20180423</DateId>
            <NewsItemId>17</NewsItemId></NewsIdentifier></Identification>
            <NewsManagement><FirstCreated>20180423T143000+0200</FirstCreated><Status FormalName="Usable"/></NewsManagement>
            <NewsComponent><NewsLines><HeadLine>Ny el</HeadLine><DateLine>Umeå</DateLine></NewsLines>
            <NewsComponent><Role FormalName="Body"/><ContentItem><MimeType FormalName="text/xhtml"/>
            <DataContent><html><body><p>Ett.</p><p>Två.</p></body></html></DataContent></ContentItem></NewsComponent>
            </NewsComponent></NewsItem>
            </NewsML>
            """;

    private static final List<String> PUT_IN = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<br>",
            "<p>",
            "<b>fet",
            "</b>",
            "</title>",
            "<title>",
            "</rss>",
            "</channel>",
            "</feed>",
            "</x>",
            "<x ",
            "<x y=\"",
            "<![CDATA[",
            "<!--",
            "-->",
            "<!DOCTYPE x [",
            "<!",
            "<?",
            "<?php ",
            "?>",
            "&saknas;",
            "&#0;",
            "&#xffff;",
            "\u0000",
            "\u000b",
            "\uffff",
            "\ufffd",
            "</",
            "/>",
            "=");

    /** A document as what comes before its items, the items, and what comes behind them. */
    private record Parts(String before, List<String> items, String behind) {

        static Parts of(String document) {
            List<MatchResult> found = RECORD.matcher(document).results().toList();
            List<String> items = new ArrayList<>();
            for (int i = 0; items.size() < ITEMS; i++) {
                items.add(found.get(i % found.size()).group());
            }
            return new Parts(
                    document.substring(0, found.getFirst().start()),
                    items,
                    document.substring(found.getLast().end()));
        }

        byte[] with(int place, String item) {
            List<String> changed = new ArrayList<>(items);
            changed.set(place, item);
            return (before + String.join("", changed) + behind).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void whateverIsWrongWithAnItemTheOthersAreTakenUnchanged() {
        documents().forEach((name, document) -> {
            Parts parts = Parts.of(document);
            List<RecordOutcome> whole = Readings.of(parts.with(0, parts.items().getFirst()));
            assertThat(whole).as(name).hasSize(ITEMS);
            Seeds.run(RUNS, random -> breakOne(name, parts, whole, random));
        });
    }

    private static void breakOne(String name, Parts parts, List<RecordOutcome> whole, Random random) {
        int place = random.nextInt(ITEMS);
        String broken = broken(parts.items().get(place), random);
        byte[] document = parts.with(place, broken);
        List<RecordOutcome> read = Readings.of(document);
        List<NewsItem> taken = Readings.items(read);
        List<NewsItem> before = Readings.items(whole.subList(0, place));
        List<NewsItem> behind = Readings.items(whole.subList(place + 1, ITEMS));
        String said = name + ", item " + (place + 1) + " broken:\n" + broken + "\n" + read;
        assertThat(taken.size()).as(said).isGreaterThanOrEqualTo(before.size() + behind.size());
        assertThat(taken.subList(0, before.size())).as(said).isEqualTo(before);
        assertThat(taken.subList(taken.size() - behind.size(), taken.size()))
                .as(said)
                .isEqualTo(behind);
        assertThat(read.size()).as("nothing is silent: %s", said).isGreaterThanOrEqualTo(ITEMS);
    }

    private static String broken(String item, Random random) {
        String broken = item;
        for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
            int start = random.nextInt(broken.length());
            int end = Math.min(broken.length(), start + random.nextInt(random.nextBoolean() ? 4 : 40));
            String without = broken.substring(0, start) + broken.substring(end);
            broken = switch (random.nextInt(4)) {
                case 0 -> without;
                case 1 -> broken.substring(0, start) + (char) random.nextInt(0x180) + broken.substring(end);
                default -> broken.substring(0, start) + Seeds.oneOf(random, PUT_IN) + broken.substring(start);
            };
        }
        return broken;
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        for (String name : List.of("RSS 2.0", "RSS 1.0", "Atom", "WordPress export", "NewsML-G2")) {
            documents.put(name, new String(Samples.all().get(name), StandardCharsets.UTF_8));
        }
        documents.computeIfPresent(
                "NewsML-G2",
                (name, item) -> "<newsMessage><header><sender>nb.example</sender></header><itemSet>\n" + item
                        + "</itemSet></newsMessage>");
        documents.put("NewsML 1", NEWSML_1);
        return documents;
    }
}
