package se.nyhetsarkivet.web.browser;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** News for the browser tests: 60 notices about tolls over five years, and some that stand out. */
final class MadeUpNews {

    private static final int NOTICES = 60;

    private MadeUpNews() {}

    static List<NewsItem> items() {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < NOTICES; i++) {
            String month = "%d-%02d".formatted(2016 + i / 12, i % 12 + 1);
            items.add(NewsItem.builder("Besked nummer " + (i + 1) + " om vägtullar", PartialDate.parse(month + "-15"))
                    .identifier("besked-" + i)
                    .publisher(i % 3 == 0 ? "Vägnämnden" : "Tullkammaren")
                    .lead("Avgiften för lastbilar ändras på nytt den " + (i % 27 + 1) + " i månaden.")
                    .body("Förare betalar vid grinden.\n\nMer om avgifterna finns hos nämnden.")
                    .keywords(List.of("vägar", i % 2 == 0 ? "avgifter" : "lastbilar"))
                    .url("https://www.example/besked/" + i)
                    .build());
        }
        items.add(NewsItem.builder("Färjan går igen", PartialDate.parse("2018-04-23"))
                .identifier("farja")
                .publisher("Rederinämnden")
                .lead("Trafiken över sundet är i gång efter reparationen av rodret.")
                .body(
                        "Färjan tar sextio bilar.\n– Rodret håller nu i många år, säger en talesperson.\n\n## Turlistan\n\nTurlistan gäller från måndag.")
                .keywords(List.of("färjor"))
                .url("javascript:alert(1)")
                .build());
        items.add(NewsItem.builder("Vinterns isläge <b>och</b> & så vidare", PartialDate.parse("2018-04"))
                .identifier("is")
                .publisher("Rederinämnden")
                .lead("Isen ligger kvar.")
                .build());
        return List.copyOf(items);
    }
}
