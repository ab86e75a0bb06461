package se.nyhetsarkivet.intake.page.text;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page has, how much of it is links, and how much of it is paragraphs. One pass. */
public final class TextDensity implements NodeVisitor {

    private static final int SENTENCE = 40;

    private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
    private int links;

    public TextDensity(Element page) {
        page.traverse(this);
    }

    /** The counts of an element and all that stands in it. */
    public static final class Count {
        private int characters;
        private int linked;
        private int commas;
        private int prose;
        private double paragraphs;

        public int characters() {
            return characters;
        }

        /** How many characters stand in runs of text that are long enough for a sentence, outside of links. */
        public int prose() {
            return prose;
        }

        /** The part of the text that is links, from 0 to 1. */
        public double linkDensity() {
            return characters == 0 ? 0 : (double) linked / characters;
        }

        /** What the paragraphs that stand directly in the element are worth. */
        public double paragraphs() {
            return paragraphs * (1 - linkDensity());
        }
    }

    public Count of(Element element) {
        return counts.getOrDefault(element, new Count());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            links += isLink(element) ? 1 : 0;
            counts.put(element, new Count());
        } else if (node instanceof TextNode text) {
            String words = text.text().strip();
            Element parent = text.parent();
            Count count = parent == null ? new Count() : of(parent);
            count.characters += words.length();
            count.linked += links > 0 ? words.length() : 0;
            count.prose += links == 0 && words.length() >= SENTENCE ? words.length() : 0;
            count.commas +=
                    (int) words.chars().filter(c -> c == ',' || c == '.').count();
            if (parent != null && links == 0 && words.length() >= SENTENCE) {
                unmarkedParagraph(parent, words.length());
            }
        }
    }

    /** A link to somewhere else; those within the page mostly open something. */
    private static boolean isLink(Element element) {
        return element.normalName().equals("a")
                && element.hasAttr("href")
                && !element.attr("href").startsWith("#");
    }

    /** Text that stands in a block or a list item without an element for its paragraph. */
    private void unmarkedParagraph(Element parent, int characters) {
        String name = parent.normalName();
        Element around = parent.parent();
        Element owner = name.equals("li") || name.equals("dd") ? around : name.equals("font") ? around : parent;
        boolean block = name.equals("div") || name.equals("td") || name.equals("section") || name.equals("article");
        if (owner != null && counts.containsKey(owner) && (block || !owner.equals(parent))) {
            of(owner).paragraphs += 1 + Math.min(3, characters / 100.0);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        links -= isLink(element) ? 1 : 0;
        Element parent = element.parent();
        if (parent == null || !counts.containsKey(parent)) {
            return;
        }
        Count own = of(element);
        Count around = of(parent);
        around.characters += own.characters;
        around.linked += own.linked;
        around.commas += own.commas;
        around.prose += own.prose;
        String name = element.normalName();
        if (own.characters >= 25 && (name.equals("p") || name.equals("pre") || name.equals("blockquote"))) {
            double worth = (1 + own.commas + Math.min(3, own.characters / 100.0)) * (1 - own.linkDensity());
            around.paragraphs += worth;
            Element grandparent = parent.parent();
            if (grandparent != null && counts.containsKey(grandparent)) {
                of(grandparent).paragraphs += worth / 2;
            }
        }
    }
}
