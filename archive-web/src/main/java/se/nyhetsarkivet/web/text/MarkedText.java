package se.nyhetsarkivet.web.text;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import se.nyhetsarkivet.search.Snippet;

/** Writes a snippet into a component, its matches as {@code <mark>}. Text stays text: nothing in it is read as HTML. */
public final class MarkedText {

    private MarkedText() {}

    /** A marked match. */
    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Mark(String text) {
            setText(text);
        }
    }

    /**
     * Adds a snippet.
     *
     * @param target where to
     * @param snippet the text with its matches
     */
    public static void addTo(HasComponents target, Snippet snippet) {
        int end = 0;
        for (Snippet.Range match : snippet.matches()) {
            if (match.start() > end) {
                target.add(new Text(snippet.text().substring(end, match.start())));
            }
            target.add(new Mark(snippet.text().substring(match.start(), match.end())));
            end = match.end();
        }
        if (end < snippet.text().length()) {
            target.add(new Text(snippet.text().substring(end)));
        }
    }
}
