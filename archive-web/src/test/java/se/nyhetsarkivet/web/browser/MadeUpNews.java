package se.nyhetsarkivet.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.json.NewsArticleJson;

/**
 * News for the browser tests: 60 notices about tolls over five years, and some that stand out. One of these said something else
 * before and was imported from a file; another is withdrawn.
 */
final class MadeUpNews {

    private static final int NOTICES = 60;

    /** The notice that announces SOU 2018:24, as its address says. */
    static final int REPORT = 7;

    /** The first notice and the thirty-first have it, and so nearly the same text. */
    private static final String LONG_TEXT = """


            Vid grindarna bemannas två filer under dygnets alla timmar, medan den tredje öppnas när köerna växer.
            Den som saknar kontanter får en räkning hem inom fjorton dagar och kan då överklaga den skriftligt.
            Bussar i linjetrafik, utryckningsfordon och jordbrukets maskiner passerar som tidigare utan kostnad.
            """;

    /** An item that is no longer shown. */
    static final NewsItem WITHDRAWN = NewsItem.builder("Namnet på den misstänkte", PartialDate.parse("2018-06-01"))
            .identifier("namn")
            .build();

    private MadeUpNews() {}

    /** The id of a notice, counted from 0. */
    static ItemId notice(int number) {
        return items().get(number).id();
    }

    static void fill(NewsArchive archive, Path directory) throws IOException {
        archive.add(List.of(ferry("Båten ligger stilla"), WITHDRAWN));
        archive.ledger().withdraw(WITHDRAWN.id(), "Dom i hovrätten");
        archive.add(items());
        Path file = directory.resolve("rederinämnden.jsonl");
        archive.importFrom(
                ImportSource.file(Files.writeString(file, NewsArticleJson.write(ferry("Färjan går igen")) + "\n")));
    }

    private static List<NewsItem> items() {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < NOTICES; i++) {
            String month = "%d-%02d".formatted(2016 + i / 12, i % 12 + 1);
            items.add(NewsItem.builder("Besked nummer " + (i + 1) + " om vägtullar", PartialDate.parse(month + "-15"))
                    .identifier("besked-" + i)
                    .publisher(i % 3 == 0 ? "Vägnämnden" : "Tullkammaren")
                    .lead("Avgiften för lastbilar ändras på nytt den " + (i % 27 + 1) + " i månaden.")
                    .body("Förare betalar vid grinden.\n\nMer om avgifterna finns hos nämnden."
                            + (i % 30 == 0 ? LONG_TEXT : ""))
                    .keywords(List.of("vägar", i % 2 == 0 ? "avgifter" : "lastbilar", "grind " + (i % 9 + 1)))
                    .url("https://www.example/" + (i == REPORT ? "sou-201824" : "besked/" + i))
                    .build());
        }
        items.add(NewsItem.builder("Vinterns isläge <b>och</b> & så vidare", PartialDate.parse("2018-04"))
                .identifier("is")
                .publisher("Rederinämnden")
                .lead("Isen ligger kvar.")
                .body("Isbrytningen följer lagen (2003:778) om skydd mot olyckor och utredningen i SOU 2018: 24.")
                .build());
        return List.copyOf(items);
    }

    private static NewsItem ferry(String headline) {
        return NewsItem.builder(headline, PartialDate.parse("2018-04-23"))
                .identifier("farja")
                .publisher("Rederinämnden")
                .lead("Trafiken över sundet är i gång efter reparationen av rodret.")
                .body(
                        "Färjan tar sextio bilar.\n– Rodret håller nu i många år, säger en talesperson.\n\n## Turlistan\n\nTurlistan gäller från måndag.")
                .keywords(List.of("färjor"))
                .url("javascript:alert(1)")
                .build();
    }
}
