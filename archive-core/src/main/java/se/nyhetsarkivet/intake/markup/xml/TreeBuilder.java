package se.nyhetsarkivet.intake.markup.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Builds an element while its tags and texts come. What is over the limits is left out and told. For one thread. */
final class TreeBuilder {

    static final int MAX_DEPTH = 256;

    private static final int MAX_CHARACTERS = 16 * 1024 * 1024;
    private static final int MAX_ELEMENTS = 100_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private long elements;
    private long characters;
    private int tooDeep;
    private String defect = "";

    /** An element whose end has not come. */
    private record Open(XmlElement tag, List<XmlNode> content, StringBuilder text) {

        void endText() {
            if (!text.isEmpty()) {
                content.add(new XmlText(text.toString()));
                text.setLength(0);
            }
        }

        XmlElement whole() {
            endText();
            return new XmlElement(tag.space(), tag.name(), tag.attributes(), content);
        }
    }

    /** Why the element is not whole, or the empty string. */
    String defect() {
        return defect;
    }

    void refuse(String reason) {
        defect = defect.isEmpty() ? reason : defect;
    }

    void begin(XmlElement tag) {
        elements++;
        tag.attributes().values().forEach(value -> count(value.length()));
        if (open.size() >= MAX_DEPTH) {
            refuse("its elements are nested more than " + MAX_DEPTH + " levels deep");
        } else if (elements > MAX_ELEMENTS) {
            refuse("it has more than " + MAX_ELEMENTS + " elements");
        }
        if (defect.isEmpty() || open.isEmpty()) {
            open.push(new Open(tag, new ArrayList<>(), new StringBuilder()));
        } else {
            tooDeep++;
        }
    }

    void text(String words) {
        count(words.length());
        if (defect.isEmpty()) {
            open.element().text().append(words);
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > MAX_CHARACTERS) {
            refuse("it is longer than 16 MiB");
        }
    }

    /** Ends the element that began last; gives the whole one if it was the outermost, else the part that has ended. */
    XmlElement end() {
        if (tooDeep > 0) {
            tooDeep--;
            return open.element().tag();
        }
        XmlElement whole = open.pop().whole();
        if (!open.isEmpty()) {
            open.element().endText();
            open.element().content().add(whole);
        }
        return whole;
    }

    boolean isComplete() {
        return open.isEmpty();
    }
}
