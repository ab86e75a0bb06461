package se.nyhetsarkivet.intake.page.text;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of elements that are brief, as headings are. Headings that are nested in one another are not, so that a page with
 * thousands of them is not read once for each.
 */
public final class BriefText implements NodeFilter {

    private static final int MOST_NODES = 500;
    private static final int MOST_CHARACTERS = 2_000;

    private int nodes;
    private int characters;

    private BriefText() {}

    /**
     * The words of an element.
     *
     * @param element the element
     * @return its words, or empty if it has more in it than a heading has
     */
    public static Optional<String> of(Element element) {
        BriefText brief = new BriefText();
        element.filter(brief);
        return brief.isExceeded()
                ? Optional.empty()
                : Optional.of(element.text().strip());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        characters += node instanceof TextNode words ? words.getWholeText().length() : 0;
        return isExceeded() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private boolean isExceeded() {
        return nodes > MOST_NODES || characters > MOST_CHARACTERS;
    }
}
