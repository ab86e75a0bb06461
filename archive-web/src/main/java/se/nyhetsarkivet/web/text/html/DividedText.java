package se.nyhetsarkivet.web.text.html;

import com.vaadin.flow.component.HasComponents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.NewsArchive;

/**
 * Writes a text whose long words may be divided between the parts of a compound, where there is little room. The style sheet
 * makes the hyphen: it is in no copy of the text and in no name that a screen reader says.
 */
public final class DividedText {

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{16,}");

    /** The fewest letters before and after a place where a word is divided. */
    private static final int SHORTEST_PART = 4;

    private DividedText() {}

    /**
     * Adds a text.
     *
     * @param target where to
     * @param text the text
     */
    public static void addTo(HasComponents target, String text) {
        addTo(new TextTarget.OfComponent(target), text, 0, text.length(), joints(text));
    }

    /**
     * Adds a text.
     *
     * @param target where to
     * @param text the text
     * @return the target
     */
    public static Element addTo(Element target, String text) {
        addTo(new TextTarget.OfElement(target), text, 0, text.length(), joints(text));
        return target;
    }

    static void addTo(TextTarget target, String text, int from, int to, List<Integer> joints) {
        int start = from;
        for (int joint : joints) {
            if (joint > from && joint < to) {
                target.text(text.substring(start, joint));
                target.joint();
                start = joint;
            }
        }
        target.text(text.substring(start, to));
    }

    /** The places in long words, so far from their ends that it looks well. */
    static List<Integer> joints(String text) {
        List<MatchResult> words = LONG_WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Integer> joints = new ArrayList<>();
        for (int joint : NewsArchive.joints(text)) {
            words.stream()
                    .filter(word -> joint >= word.start() + SHORTEST_PART && joint <= word.end() - SHORTEST_PART)
                    .findFirst()
                    .ifPresent(word -> joints.add(joint));
        }
        return Collections.unmodifiableList(joints);
    }
}
