package se.nyhetsarkivet.export.citation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;

/** Revisions to cite. */
final class SampleCitation {

    private static final Instant SEEN = Instant.parse("2018-04-24T08:00:00Z");
    private static final LocalDate RETRIEVED = LocalDate.of(2026, 8, 25);
    private static final List<String> DATES =
            List.of("2018", "2018-04", "2018-04-23", "2018-04-23T23:30:00Z", "0904", "1904-01-02");

    private SampleCitation() {}

    static NewsItem.Builder item(String headline, String date) {
        return NewsItem.builder(headline, PartialDate.parse(date)).publisher("Verket");
    }

    static CitedRevision of(NewsItem item) {
        return of(item, 2);
    }

    static CitedRevision of(NewsItem item, int number) {
        Revision revision = new Revision(7, number, SEEN, 1, "line 1", item.id(), item, item.fingerprint(), false);
        URI link = URI.create("https://host.example/nyhet/" + item.id() + "/bron-oppnar?revision=" + number);
        return new CitedRevision(revision, link, RETRIEVED);
    }

    static CitedRevision random(Random random) {
        NewsItem.Builder builder = NewsItem.builder(
                        "Nytt: " + text(random), PartialDate.parse(Seeds.oneOf(random, DATES)))
                .publisher(random.nextBoolean() ? text(random) : "Regeringskansliet")
                .body(text(random))
                .language(random.nextBoolean() ? "sv" : "");
        if (random.nextBoolean()) {
            builder.authors(List.of(text(random), "Anna von Ek"));
        }
        return of(builder.build(), 1 + random.nextInt(300));
    }

    /** Tricky characters, but no half ones, which no item has. */
    private static String text(Random random) {
        String text = Seeds.text(random, 30);
        StringBuilder whole = new StringBuilder();
        text.codePoints().filter(c -> c < 0xd800 || c > 0xdfff).forEach(whole::appendCodePoint);
        return whole.append(random.nextInt(4) == 0 ? " {a} \\b & 50 % _x_ 'c' \"d\" ^~#$" : "")
                .toString();
    }

    static Stream<String> allForms(Citations citations, CitedRevision cited) {
        return Stream.concat(
                Stream.of(CitationStyle.values())
                        .flatMap(style -> Stream.of("sv", "en")
                                .map(language -> citations.text(style, Locale.of(language), cited))),
                Stream.of(citations.ris(cited), citations.bibTex(cited), citations.cslJson(cited)));
    }
}
