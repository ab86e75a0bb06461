package se.nyhetsarkivet.web.text.html;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Where a text with joints and marks is written to: a component, or content that is sent and forgotten. */
sealed interface TextTarget {

    /** Adds a text that stays text. */
    void text(String text);

    /** Adds a place where a word may be divided. */
    void joint();

    /** Adds an empty mark, and gives it to be filled. */
    TextTarget mark();

    /** A component. */
    record OfComponent(HasComponents component) implements TextTarget {

        @Override
        public void text(String text) {
            component.add(new Text(text));
        }

        @Override
        public void joint() {
            component.add(new Joint());
        }

        @Override
        public TextTarget mark() {
            Mark mark = new Mark();
            component.add(mark);
            return new OfComponent(mark);
        }
    }

    /** An element of sent content. */
    record OfElement(Element element) implements TextTarget {

        @Override
        public void text(String text) {
            element.appendChild(new TextNode(text));
        }

        @Override
        public void joint() {
            element.appendElement("span").attr("class", Joint.NAME);
        }

        @Override
        public TextTarget mark() {
            return new OfElement(element.appendElement("mark"));
        }
    }

    /** A place where a word may be divided; the style sheet makes the hyphen. */
    @Tag("span")
    final class Joint extends HtmlComponent {

        private static final long serialVersionUID = 1L;

        private static final String NAME = "joint";

        Joint() {
            addClassName(NAME);
        }
    }

    /** A marked match. */
    @Tag("mark")
    final class Mark extends HtmlContainer {
        private static final long serialVersionUID = 1L;
    }
}
