package se.nyhetsarkivet.web.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;

/** Decisions of committees that there are not, and a hundred searches that fill a page each. */
final class MadeUpDecisions {

    private static final int ITEMS = 240;

    /** Every fourth item has each, so that a page is always full. */
    private static final List<String> WORDS = List.of(
            "avgiften",
            "bron",
            "cykelvägen",
            "dammen",
            "elnätet",
            "färjan",
            "grinden",
            "hamnen",
            "isvägen",
            "järnvägen",
            "kanalen",
            "lotsen",
            "motorvägen",
            "nattåget",
            "omlastningen",
            "parkeringen",
            "rastplatsen",
            "slussen",
            "tunneln",
            "vägtullen");

    private static final int WORD_GROUPS = 4;

    private MadeUpDecisions() {}

    static List<SearchRequest> searches() {
        return WORDS.stream()
                .map(SearchRequest::of)
                .<SearchRequest>mapMulti((plain, all) -> {
                    all.accept(plain);
                    all.accept(plain.withSort(SortOrder.NEWEST));
                    all.accept(plain.withWidth(Width.EXACT).withPage(1));
                    all.accept(plain.withKeywords(Set.of("trafik")));
                    all.accept(plain.withText(plain.text() + " OR nämnden"));
                })
                .toList();
    }

    static List<NewsItem> items() {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            String words = wordsOf(i);
            String month = "%d-%02d".formatted(2006 + i / 12, i % 12 + 1);
            items.add(NewsItem.builder("Beslut nummer " + (i + 1) + " om " + words, PartialDate.parse(month + "-15"))
                    .identifier("beslut-" + i)
                    .publisher("Nämnd nummer " + i % 15)
                    .lead("Nämnden beslutade i dag om " + words + ".")
                    .body("Beslutet om %s gäller från årsskiftet.\n\nKostnaden för %s bärs av kommunen."
                            .formatted(words, words))
                    .keywords(List.of("trafik", "ämne " + i % 12))
                    .build());
        }
        return List.copyOf(items);
    }

    private static String wordsOf(int item) {
        List<String> words = new ArrayList<>();
        for (int i = item % WORD_GROUPS; i < WORDS.size(); i += WORD_GROUPS) {
            words.add(WORDS.get(i));
        }
        return String.join(", ", words);
    }
}
