package se.nyhetsarkivet.intake.page.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** The headings in each element of a part of a page, found in one pass. */
final class HeadingsWithin implements NodeVisitor {

    private static final int LOWEST = 6;

    private final List<Heading> headings = new ArrayList<>();
    private final IdentityHashMap<Element, Range> ranges = new IdentityHashMap<>();

    HeadingsWithin(Element scope) {
        scope.traverse(this);
    }

    private static final class Heading {
        private final Element element;
        private final int level;
        private Optional<Boolean> apart = Optional.empty();

        private Heading(Element element) {
            this.element = element;
            this.level = level(element);
        }

        /** Its words are those of what is no part of an article. */
        private boolean isApart() {
            boolean is = apart.orElseGet(
                    () -> words(element).filter(PageWords::isApart).isPresent());
            apart = Optional.of(is);
            return is;
        }
    }

    /** Of the headings in the order of the page those in one element. */
    private record Range(int from, int to) {}

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            ranges.put(element, new Range(headings.size(), headings.size()));
            if (isHeading(element)) {
                headings.add(new Heading(element));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            ranges.computeIfPresent(element, (each, range) -> new Range(range.from, headings.size()));
        }
    }

    /** The words of a heading without what ends them, or empty if it has more in it than a heading has. */
    static Optional<String> words(Element heading) {
        return BriefText.of(heading).map(words -> words.replaceFirst("[\\s:]+$", ""));
    }

    /** How large a heading is, from 1 for the largest; what is no heading counts as one of the smallest. */
    static int level(Element element) {
        return isHeading(element) ? element.normalName().charAt(1) - '0' : LOWEST;
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '0' + LOWEST;
    }

    /** Whether an element is a heading or has one, that is as large as a level or larger. */
    boolean hasOneIn(Element element, int level) {
        Range range = of(element);
        return headings.subList(range.from, range.to).stream().anyMatch(heading -> heading.level <= level);
    }

    /** Whether an element has outside of a block in it a heading of an article's part as large as a level or larger. */
    boolean hasOther(Element around, Element block, int level) {
        Range all = of(around);
        Range own = of(block);
        return isAnyOfTheArticle(all.from, own.from, level) || isAnyOfTheArticle(own.to, all.to, level);
    }

    private boolean isAnyOfTheArticle(int from, int to, int level) {
        return headings.subList(from, to).stream().anyMatch(heading -> heading.level <= level && !heading.isApart());
    }

    private Range of(Element element) {
        return ranges.getOrDefault(element, new Range(0, 0));
    }
}
