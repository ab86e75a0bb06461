package se.nyhetsarkivet.web.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Content that the server forgets as soon as it is sent. It is put together from components, as any other content is, and goes to the
 * browser as HTML, of which a session keeps nothing; a component costs the server a third of a kibibyte as long as the page is open.
 * So it has texts, attributes and children alone: no listener, and no property. The text of an item stays text, since every text and
 * every value of an attribute is escaped.
 */
public final class SentContent {

    private static final String REPLACE = "this.innerHTML = $0";
    private static final String ADD = "this.insertAdjacentHTML('beforeend', $0)";

    private SentContent() {}

    /**
     * Shows content in place of what an element has in the browser. What is sent to an invisible component would be kept until it is
     * visible.
     *
     * @param target a visible element without children on the server
     * @param content what to show
     */
    public static void replace(HasElement target, Component... content) {
        replace(target, List.of(content));
    }

    /**
     * Shows content in place of what an element has in the browser.
     *
     * @param target a visible element without children on the server
     * @param content what to show
     */
    public static void replace(HasElement target, Collection<? extends Component> content) {
        target.getElement().executeJs(REPLACE, html(content));
    }

    /**
     * Shows content behind what an element has in the browser.
     *
     * @param target a visible element without children on the server
     * @param content what to show
     */
    public static void add(HasElement target, Component... content) {
        target.getElement().executeJs(ADD, html(Arrays.asList(content)));
    }

    /**
     * The content as HTML, for an element that puts it in its place itself.
     *
     * @param content what to show
     * @return the HTML, without the components that are not visible
     */
    public static String html(Collection<? extends Component> content) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        content.stream()
                .map(Component::getElement)
                .filter(SentContent::isVisible)
                .forEach(element -> document.appendChild(node(element)));
        return document.html();
    }

    private static Node node(Element element) {
        if (element.isTextNode()) {
            return new TextNode(element.getText());
        }
        org.jsoup.nodes.Element node = new org.jsoup.nodes.Element(element.getTag());
        element.getAttributeNames().forEach(name -> node.attr(name, element.getAttribute(name)));
        element.getChildren().filter(SentContent::isVisible).forEach(child -> node.appendChild(node(child)));
        return node;
    }

    private static boolean isVisible(Element element) {
        return element.isTextNode() || element.isVisible();
    }
}
