package se.nyhetsarkivet.intake.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes plain text of HTML: paragraphs with an empty line between them, list items with a dash; nothing that runs. */
public final class HtmlText {

    private HtmlText() {}

    /**
     * The text of a piece of HTML.
     *
     * @param html the HTML, or plain text with entities
     * @return the text
     */
    public static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /**
     * The text of an element.
     *
     * @param element the element
     * @return the text
     */
    public static String of(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element ended && ended.isBlock()) {
                    text.append("\n\n");
                }
            }
        });
        return text.toString().strip();
    }
}
