package se.nyhetsarkivet.intake.page.text;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.date.DateText;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** Finds rows of teasers in a part of a page: pieces of the same kind, each with a link to where it is whole. */
public final class Teasers {

    /** More than a page has around its text, unless it was made to be slow. */
    private static final int MOST_PARENTS = 200;

    private static final int MOST_ELEMENTS = 5000;
    private static final int MOST_CHILDREN = 200;
    private static final int LEAST_LINK = 3;
    private static final int LEAST_TEASER = 20;
    private static final int FIRST = 60;
    private static final int OWN_TEXT = 200;
    private static final int BEGINNING = 180;

    private final TextDensity density;
    private final Element scope;

    public Teasers(Element scope, TextDensity density) {
        this.scope = scope;
        this.density = density;
    }

    /** Most of the text of the scope is that of teasers. */
    public boolean fill() {
        int all = density.of(scope).characters();
        return scope.getAllElements().stream()
                .limit(MOST_ELEMENTS)
                .filter(parent ->
                        parent.childrenSize() >= 2 && density.of(parent).characters() * 2 >= all)
                .limit(MOST_PARENTS)
                .map(this::rows)
                .flatMap(List::stream)
                .anyMatch(row -> {
                    int others = all - row.characters;
                    boolean enough = row.dated >= 2 || row.headed >= 2 || row.teasers >= 3;
                    return enough && others < row.characters && others < OWN_TEXT;
                });
    }

    /** An element holds teasers with a date or a linked heading each, and nothing else. */
    public boolean isRow(Element parent) {
        if (parent.childrenSize() < 2 || !parent.normalName().matches("div|ul|ol|section|nav|tbody")) {
            return false;
        }
        int all = density.of(parent).characters();
        return rows(parent).stream()
                .anyMatch(row -> (row.dated >= 2 || row.headed >= 2) && row.characters * 10 >= all * 8);
    }

    /** The teasers among the children of an element that are elements of one name. */
    private static final class Row {
        private final String name;
        private int teasers;
        private int dated;
        private int headed;
        private int characters;

        private Row(String name) {
            this.name = name;
        }
    }

    private List<Row> rows(Element parent) {
        List<Row> rows = parent.children().stream()
                .limit(MOST_CHILDREN)
                .map(Element::normalName)
                .distinct()
                .map(Row::new)
                .toList();
        for (Element child : parent.children().stream().limit(MOST_CHILDREN).toList()) {
            rows.stream().filter(row -> row.name.equals(child.normalName())).forEach(row -> count(child, row));
        }
        return rows;
    }

    private void count(Element child, Row row) {
        TextDensity.Count text = density.of(child);
        int length = text.characters();
        if (length < LEAST_TEASER
                || text.linkDensity() == 0
                || child.normalName().matches("h[1-6]|a")
                || (child.nameIs("p") && !hasDate(child))) {
            return;
        }
        Element heading = child.selectFirst("h2, h3, h4, h5");
        Optional<Element> link = child.select("a[href]").stream()
                .filter(element -> element.text().length() >= LEAST_LINK
                        && !element.attr("href").matches("(?i)(mailto|tel|#).*"))
                .findFirst();
        boolean headed = link.isPresent() && heading != null && leads(heading, link.get(), child);
        boolean begins = link.isPresent() && child.text().indexOf(link.get().text()) <= FIRST;
        if (headed || begins) {
            row.teasers++;
            row.headed += headed ? 1 : 0;
            row.dated += child.selectFirst("time") != null || hasDate(child) ? 1 : 0;
            row.characters += length;
        }
    }

    /** The heading is a link, or the teaser ends with one that leads on. */
    private static boolean leads(Element heading, Element link, Element teaser) {
        return heading.selectFirst("a[href]") != null
                || link.selectFirst("h2, h3, h4, h5") != null
                || (PageWords.LEADS_ON.matcher(link.text()).matches()
                        && teaser.text().endsWith(link.text()));
    }

    private static boolean hasDate(Element element) {
        String text = element.text();
        return !DateText.in(text.substring(0, Math.min(BEGINNING, text.length())))
                .isEmpty();
    }
}
