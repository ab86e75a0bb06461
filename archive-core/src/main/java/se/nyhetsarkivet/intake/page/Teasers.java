package se.nyhetsarkivet.intake.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds whether a part of a page is a row of teasers: pieces of the same kind, each with a link and mostly a date. */
final class Teasers {

    private static final int MOST_ELEMENTS = 5000;
    private static final int LEAST_LINK = 3;
    private static final int LEAST_TEASER = 20;
    private static final int OWN_TEXT = 200;

    private final TextDensity density;
    private final Element scope;

    Teasers(Element scope, TextDensity density) {
        this.scope = scope;
        this.density = density;
    }

    /** Most of the text is that of teasers. */
    boolean fill() {
        int all = density.of(scope).characters();
        List<Element> parents =
                scope.getAllElements().stream().limit(MOST_ELEMENTS).toList();
        for (Element parent : parents) {
            if (parent.childrenSize() >= 2 && density.of(parent).characters() * 2 >= all && isRow(parent, all)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRow(Element parent, int all) {
        Map<String, Integer> kinds = new HashMap<>();
        Map<String, Integer> dated = new HashMap<>();
        Map<String, Integer> characters = new HashMap<>();
        for (Element child : parent.children()) {
            String kind = child.normalName() + "."
                    + child.classNames().stream().sorted().findFirst().orElse("");
            Optional<Element> link = child.select("a[href]").stream()
                    .filter(element -> element.text().length() >= LEAST_LINK
                            && !element.attr("href").matches("(?i)(mailto|tel|#).*"))
                    .findFirst();
            int length = density.of(child).characters();
            if (link.isPresent() && length >= LEAST_TEASER && begins(child, link.get())) {
                kinds.merge(kind, 1, Integer::sum);
                characters.merge(kind, length, Integer::sum);
                if (child.selectFirst("time") != null || hasDate(child)) {
                    dated.merge(kind, 1, Integer::sum);
                }
            }
        }
        return kinds.entrySet().stream().anyMatch(kind -> {
            int others = all - characters.getOrDefault(kind.getKey(), 0);
            boolean most = others < characters.getOrDefault(kind.getKey(), 0) && others < OWN_TEXT;
            return most && (dated.getOrDefault(kind.getKey(), 0) >= 2 || kind.getValue() >= 3);
        });
    }

    /** The link is the first thing in the teaser, but for its date. */
    private static boolean begins(Element teaser, Element link) {
        return teaser.text().indexOf(link.text()) <= 60;
    }

    private static boolean hasDate(Element element) {
        String text = element.text();
        return !DateText.in(text.substring(0, Math.min(180, text.length()))).isEmpty();
    }
}
