package se.nyhetsarkivet.web.text.html;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Short ways to compose HTML with jsoup, for content that the server need not remember; see {@link SentContent}. Every text and every
 * value of an attribute is escaped when it is written, so that the text of an item stays text.
 */
public final class Html {

    private Html() {}

    /**
     * An element.
     *
     * @param tag its name
     * @param children what is in it
     * @return the element
     */
    public static Element element(String tag, Node... children) {
        return element(tag, Arrays.asList(children));
    }

    /**
     * An element.
     *
     * @param tag its name
     * @param children what is in it
     * @return the element
     */
    public static Element element(String tag, Collection<? extends Node> children) {
        Element element = new Element(tag);
        children.forEach(element::appendChild);
        return element;
    }

    /**
     * An element with a text.
     *
     * @param tag its name
     * @param text the text, which is not read as HTML
     * @return the element
     */
    public static Element element(String tag, String text) {
        return element(tag, List.of(new TextNode(text)));
    }

    /**
     * A link.
     *
     * @param address where it leads
     * @return the link, without a text
     */
    public static Element link(String address) {
        return new Element("a").attr("href", address);
    }

    /**
     * A link.
     *
     * @param address where it leads
     * @param text its text
     * @return the link
     */
    public static Element link(String address, String text) {
        return link(address).appendChild(new TextNode(text));
    }

    /**
     * The HTML of some content.
     *
     * @param content the content
     * @return the HTML, without space that is not in it
     */
    public static String write(Collection<? extends Node> content) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        content.forEach(document::appendChild);
        return document.html();
    }
}
