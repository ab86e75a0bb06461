package se.nyhetsarkivet.web.text.html;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Collection;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Content that the server forgets as soon as it is sent. It goes to the browser as HTML, of which a session keeps nothing; a component
 * costs the server a third of a kibibyte as long as the page is open, and much of its time to make. So it has texts, attributes and
 * children alone: no listener, and no property. It is composed with {@link Html}.
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
    public static void replace(HasElement target, Node... content) {
        replace(target, Arrays.asList(content));
    }

    /**
     * Shows content in place of what an element has in the browser.
     *
     * @param target a visible element without children on the server
     * @param content what to show
     */
    public static void replace(HasElement target, Collection<? extends Node> content) {
        target.getElement().executeJs(REPLACE, Html.write(content));
    }

    /**
     * Shows content behind what an element has in the browser.
     *
     * @param target a visible element without children on the server
     * @param content what to show
     */
    public static void add(HasElement target, Node... content) {
        target.getElement().executeJs(ADD, Html.write(Arrays.asList(content)));
    }

    /**
     * What a component shows, as content that is forgotten.
     *
     * @param component a visible component without listeners and properties
     * @return its element with all that is in it, without what is not visible
     */
    public static org.jsoup.nodes.Element of(Component component) {
        return copy(component.getElement());
    }

    private static org.jsoup.nodes.Element copy(Element element) {
        org.jsoup.nodes.Element copy = new org.jsoup.nodes.Element(element.getTag());
        element.getAttributeNames().forEach(name -> copy.attr(name, element.getAttribute(name)));
        element.getChildren()
                .filter(child -> child.isTextNode() || child.isVisible())
                .map(child -> child.isTextNode() ? new TextNode(child.getText()) : copy(child))
                .forEach(copy::appendChild);
        return copy;
    }
}
