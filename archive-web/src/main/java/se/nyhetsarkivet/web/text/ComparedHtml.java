package se.nyhetsarkivet.web.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.comparison.Segment;
import se.nyhetsarkivet.comparison.TextComparison;
import se.nyhetsarkivet.comparison.ValueChange;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.html.Html;

/**
 * What changed between two revisions as {@code <del>} and {@code <ins>}, with a little of what stands around it. Text stays text: it is
 * put into nodes. For content that the server need not remember, and for feeds.
 */
public final class ComparedHtml {

    /** So much of what is the same is shown beside a change, in characters. */
    private static final int AROUND = 80;

    /** Of a passage that was added or removed whole, so much is shown, in characters. */
    private static final int LONGEST_CHANGE = 2_000;

    /** Of a text that is wholly the same, so much is shown beside the other, in characters. */
    private static final int SAME_TEXT = 240;

    private static final String GAP = " … ";

    private final ReaderTexts texts;
    private final boolean spoken;

    private ComparedHtml(ReaderTexts texts, boolean spoken) {
        this.texts = texts;
        this.spoken = spoken;
    }

    /**
     * For a page: screen readers hear in words where a change begins.
     *
     * @param texts the reader's texts
     * @return what makes the elements
     */
    public static ComparedHtml forPage(ReaderTexts texts) {
        return new ComparedHtml(texts, true);
    }

    /**
     * For where there is no style sheet of ours.
     *
     * @param texts the reader's texts
     * @return what makes the elements
     */
    public static ComparedHtml forFeed(ReaderTexts texts) {
        return new ComparedHtml(texts, false);
    }

    /**
     * All that changed.
     *
     * @param comparison two revisions
     * @return a paragraph for each text that changed, and a list of the other fields; nothing if nothing changed
     */
    public List<Element> of(ItemComparison comparison) {
        List<Element> parts = new ArrayList<>();
        addText(parts, "changes.headline", comparison.headline());
        addText(parts, "changes.lead", comparison.lead());
        addText(parts, "changes.body", comparison.body());
        if (!comparison.values().isEmpty()) {
            parts.add(Html.element(
                    "ul",
                    comparison.values().stream()
                            .map(change -> Html.element("li", value(change)))
                            .toList()));
        }
        return parts;
    }

    /**
     * The texts of the one before, with what the other does not have marked.
     *
     * @param comparison two items
     * @return a paragraph for each of its texts
     */
    public List<Element> before(ItemComparison comparison) {
        return side(comparison, Segment.Kind.REMOVED);
    }

    /**
     * The texts of the one after, with what the other does not have marked.
     *
     * @param comparison two items
     * @return a paragraph for each of its texts
     */
    public List<Element> after(ItemComparison comparison) {
        return side(comparison, Segment.Kind.ADDED);
    }

    private List<Element> side(ItemComparison comparison, Segment.Kind marked) {
        List<Element> parts = new ArrayList<>();
        for (TextComparison text : List.of(comparison.headline(), comparison.lead(), comparison.body())) {
            List<Segment> segments = text.segments().stream()
                    .filter(segment -> segment.kind() == Segment.Kind.SAME || segment.kind() == marked)
                    .filter(segment -> !segment.text().isEmpty())
                    .toList();
            if (segments.size() == 1 && segments.getFirst().kind() == Segment.Kind.SAME) {
                String same = segments.getFirst().text();
                boolean all = same.length() <= SAME_TEXT;
                parts.add(Html.element("p", lines(all ? same : beginning(same, SAME_TEXT) + GAP.stripTrailing())));
            } else if (!segments.isEmpty()) {
                List<Node> nodes = new ArrayList<>();
                for (int i = 0; i < segments.size(); i++) {
                    addSegment(nodes, segments.get(i), i == 0, i == segments.size() - 1);
                }
                parts.add(Html.element("p", nodes));
            }
        }
        return parts;
    }

    private void addText(List<Element> parts, String name, TextComparison comparison) {
        if (comparison.changed()) {
            List<Node> nodes = new ArrayList<>();
            nodes.add(Html.element("b", texts.text(name) + ":"));
            nodes.add(new TextNode(" "));
            List<Segment> segments = comparison.segments();
            for (int i = 0; i < segments.size(); i++) {
                addSegment(nodes, segments.get(i), i == 0, i == segments.size() - 1);
            }
            parts.add(Html.element("p", nodes));
        }
    }

    private void addSegment(List<Node> nodes, Segment segment, boolean first, boolean last) {
        switch (segment.kind()) {
            case SAME -> nodes.addAll(lines(around(segment.text(), first, last)));
            case REMOVED -> nodes.add(changed("del", "item.compare.removed", segment.text()));
            case ADDED -> nodes.add(changed("ins", "item.compare.added", segment.text()));
        }
    }

    private List<Node> value(ValueChange change) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Html.element("b", texts.text("item.field." + SearchParameters.nameOf(change.field())) + ":"));
        change.removed().forEach(value -> {
            nodes.add(new TextNode(" "));
            nodes.add(changed("del", "item.compare.removed", value));
        });
        change.added().forEach(value -> {
            nodes.add(new TextNode(" "));
            nodes.add(changed("ins", "item.compare.added", value));
        });
        return nodes;
    }

    private Element changed(String tag, String kind, String text) {
        Element change = new Element(tag);
        if (spoken) {
            change.appendChild(Html.element("span", texts.text(kind) + ": ").addClass("visually-hidden"));
        }
        String shown = text.length() <= LONGEST_CHANGE ? text : beginning(text, LONGEST_CHANGE) + GAP.stripTrailing();
        return change.appendChildren(lines(shown));
    }

    /** Where a line ends that is to be seen, a break. */
    private static List<Node> lines(String text) {
        List<Node> nodes = new ArrayList<>();
        for (String line : text.split("\n+", -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(new Element("br"));
            }
            nodes.add(new TextNode(line));
        }
        return nodes;
    }

    private static String around(String text, boolean first, boolean last) {
        int before = first ? 0 : AROUND;
        int after = last ? 0 : AROUND;
        if (text.length() <= before + after + GAP.length()) {
            return text;
        }
        String start = first ? "" : beginning(text, before);
        String end = last ? "" : ending(text, after);
        return start + (first ? GAP.stripLeading() : last ? GAP.stripTrailing() : GAP) + end;
    }

    /** Up to the last space before the end, so that no word is cut, nor a character of two halves. */
    private static String beginning(String text, int most) {
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most / 2 ? space : wholeCharacters(text, most));
    }

    private static String ending(String text, int most) {
        int from = text.length() - most;
        int space = text.indexOf(' ', from);
        return text.substring(space >= 0 && space < from + most / 2 ? space + 1 : wholeCharacters(text, from));
    }

    private static int wholeCharacters(String text, int place) {
        return place > 0 && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
