package se.nyhetsarkivet.web.text;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.List;
import se.nyhetsarkivet.result.Snippet;

/** Writes a snippet into a component, its matches as {@code <mark>}. Text stays text: nothing in it is read as HTML. */
public final class MarkedText {

    private MarkedText() {}

    /** A marked match. */
    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Adds a snippet.
     *
     * @param target where to
     * @param snippet the text with its matches
     */
    public static void addTo(HasComponents target, Snippet snippet) {
        addTo(target, snippet, List.of());
    }

    /**
     * Adds a headline, whose long words may be divided; see {@link DividedText}.
     *
     * @param target where to
     * @param headline the headline with its matches
     */
    public static void addHeadlineTo(HasComponents target, Snippet headline) {
        addTo(target, headline, DividedText.joints(headline.text()));
    }

    private static void addTo(HasComponents target, Snippet snippet, List<Integer> joints) {
        String text = snippet.text();
        int end = 0;
        for (Snippet.Range match : snippet.matches()) {
            if (match.start() > end) {
                DividedText.addTo(target, text, end, match.start(), joints);
            }
            if (joints.contains(match.start())) {
                DividedText.addJointTo(target);
            }
            Mark mark = new Mark();
            DividedText.addTo(mark, text, match.start(), match.end(), joints);
            target.add(mark);
            if (joints.contains(match.end())) {
                DividedText.addJointTo(target);
            }
            end = match.end();
        }
        if (end < text.length()) {
            DividedText.addTo(target, text, end, text.length(), joints);
        }
    }
}
