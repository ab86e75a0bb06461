package se.nyhetsarkivet.intake.page;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page has, how much of it is links, and how much of it is paragraphs. One pass. */
final class TextDensity implements NodeVisitor {

    private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
    private int links;

    TextDensity(Element page) {
        page.traverse(this);
    }

    /** The counts of an element and all that stands in it. */
    static final class Count {
        private int characters;
        private int linked;
        private int commas;
        private double paragraphs;

        int characters() {
            return characters;
        }

        /** The part of the text that is links, from 0 to 1. */
        double linkDensity() {
            return characters == 0 ? 0 : (double) linked / characters;
        }

        /** What the paragraphs that stand directly in the element are worth. */
        double paragraphs() {
            return paragraphs * (1 - linkDensity());
        }
    }

    Count of(Element element) {
        return counts.getOrDefault(element, new Count());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            links += element.normalName().equals("a") ? 1 : 0;
            counts.put(element, new Count());
        } else if (node instanceof TextNode text) {
            String words = text.text().strip();
            Element parent = text.parent();
            Count count = parent == null ? new Count() : of(parent);
            count.characters += words.length();
            count.linked += links > 0 ? words.length() : 0;
            count.commas +=
                    (int) words.chars().filter(c -> c == ',' || c == '.').count();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        links -= element.normalName().equals("a") ? 1 : 0;
        Element parent = element.parent();
        if (parent == null || !counts.containsKey(parent)) {
            return;
        }
        Count own = of(element);
        Count around = of(parent);
        around.characters += own.characters;
        around.linked += own.linked;
        around.commas += own.commas;
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
