package se.nyhetsarkivet.intake.markup.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Writes the text of the elements it meets. For one use. */
final class HtmlTextWriter implements NodeFilter {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "head",
            "title",
            "iframe",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "map",
            "button",
            "input",
            "select",
            "textarea",
            "datalist",
            "output",
            "progress",
            "meter",
            "dialog");
    private static final Set<String> LINES =
            Set.of("li", "tr", "dt", "dd", "thead", "tbody", "tfoot", "caption", "summary");

    private static final int LEVELS_OF_A_TABLE = 4;

    private final TextFlow flow = new TextFlow();
    private final Element root;
    private final Set<Element> layoutTables;
    private int keptLines;
    private int cells;
    private int lists;

    HtmlTextWriter(Element root) {
        this.root = root;
        this.layoutTables = LayoutTables.in(root);
    }

    String write() {
        root.filter(this);
        return flow.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (keptLines > 0) {
                flow.lines(words.getWholeText());
            } else {
                flow.words(words.getWholeText());
            }
        } else if (node instanceof Element element) {
            if (LEFT_OUT.contains(element.normalName()) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "q" -> flow.words("”");
            case "pre" -> {
                ends(2);
                keptLines++;
            }
            case "ul", "ol", "menu", "dir" -> {
                ends(lists == 0 ? 2 : 1);
                lists++;
            }
            case "li" -> {
                if (cells == 0) {
                    flow.marker("* ");
                } else {
                    flow.separator(" ");
                }
            }
            case "td", "th" -> beginCell(element);
            default -> ends(lineEndsAround(element));
        }
    }

    private void end(Element element) {
        switch (element.normalName()) {
            case "br" -> {}
            case "q" -> flow.words("”");
            case "pre" -> {
                keptLines--;
                ends(2);
            }
            case "ul", "ol", "menu", "dir" -> {
                lists--;
                ends(lists == 0 ? 2 : 1);
            }
            case "td", "th" -> endCell(element);
            default -> ends(lineEndsAround(element));
        }
    }

    private void beginCell(Element cell) {
        if (isLayout(cell)) {
            ends(2);
        } else {
            flow.separator(" | ");
            cells++;
        }
    }

    private void endCell(Element cell) {
        if (isLayout(cell)) {
            ends(2);
        } else {
            cells--;
        }
    }

    /** A cell stands in its row, its row in the table or in a part of it. */
    private boolean isLayout(Element cell) {
        Element around = cell;
        for (int level = 0; around != null && level < LEVELS_OF_A_TABLE; level++) {
            if (around.normalName().equals("table")) {
                return layoutTables.contains(around);
            }
            if (around.equals(root)) {
                return true;
            }
            around = around.parent();
        }
        return true;
    }

    private void lineBreak() {
        if (cells == 0) {
            flow.lineBreak();
        } else {
            flow.words(" ");
        }
    }

    private void ends(int count) {
        if (cells == 0) {
            flow.ends(count);
        } else if (count > 0) {
            flow.words(" ");
        }
    }

    private static int lineEndsAround(Element element) {
        if (LINES.contains(element.normalName())) {
            return 1;
        }
        return element.isBlock() || element.normalName().equals("figure") ? 2 : 0;
    }
}
