package se.nyhetsarkivet.web.text.html;

import com.vaadin.flow.component.HasComponents;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.result.Snippet;

/** Writes a snippet into a component or an element, its matches as {@code <mark>}. Text stays text: nothing in it is read as HTML. */
public final class HighlightedText {

    private HighlightedText() {}

    /**
     * Adds a snippet.
     *
     * @param target where to
     * @param snippet the text with its matches
     */
    public static void addTo(HasComponents target, Snippet snippet) {
        addTo(new TextTarget.OfComponent(target), snippet, List.of());
    }

    /**
     * Adds a snippet.
     *
     * @param target where to
     * @param snippet the text with its matches
     * @return the target
     */
    public static Element addTo(Element target, Snippet snippet) {
        addTo(new TextTarget.OfElement(target), snippet, List.of());
        return target;
    }

    /**
     * Adds a headline, whose long words may be divided; see {@link DividedText}.
     *
     * @param target where to
     * @param headline the headline with its matches
     */
    public static void addHeadlineTo(HasComponents target, Snippet headline) {
        addTo(new TextTarget.OfComponent(target), headline, DividedText.joints(headline.text()));
    }

    /**
     * Adds a headline, whose long words may be divided; see {@link DividedText}.
     *
     * @param target where to
     * @param headline the headline with its matches
     * @return the target
     */
    public static Element addHeadlineTo(Element target, Snippet headline) {
        addTo(new TextTarget.OfElement(target), headline, DividedText.joints(headline.text()));
        return target;
    }

    private static void addTo(TextTarget target, Snippet snippet, List<Integer> joints) {
        String text = snippet.text();
        int end = 0;
        for (Snippet.Range match : snippet.matches()) {
            if (match.start() > end) {
                DividedText.addTo(target, text, end, match.start(), joints);
            }
            if (joints.contains(match.start())) {
                target.joint();
            }
            DividedText.addTo(target.mark(), text, match.start(), match.end(), joints);
            if (joints.contains(match.end())) {
                target.joint();
            }
            end = match.end();
        }
        if (end < text.length()) {
            DividedText.addTo(target, text, end, text.length(), joints);
        }
    }
}
