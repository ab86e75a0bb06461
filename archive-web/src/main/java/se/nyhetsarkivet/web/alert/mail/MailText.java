package se.nyhetsarkivet.web.alert.mail;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A part of a mail as plain text: links with their addresses, and marks around what was removed and added. */
final class MailText {

    private final StringBuilder text = new StringBuilder();

    private MailText() {}

    static String of(Element part) {
        MailText writer = new MailText();
        writer.block(part);
        return writer.text.toString();
    }

    private void block(Element element) {
        switch (element.tagName()) {
            case "li" -> {
                if (element.children().isEmpty() || !element.child(0).isBlock()) {
                    line(element);
                } else {
                    element.children().forEach(this::block);
                }
                text.append('\n');
            }
            case "h2" -> {
                text.append('\n');
                line(element);
                text.append('\n');
            }
            default -> {
                line(element);
                if (!"li"
                        .equals(element.parent() == null ? "" : element.parent().tagName())) {
                    text.append('\n');
                }
            }
        }
    }

    private void line(Element element) {
        element.childNodes().forEach(this::inline);
        text.append('\n');
    }

    private void inline(Node node) {
        switch (node) {
            case TextNode words -> text.append(words.getWholeText());
            case Element element when element.tagName().equals("br") -> text.append('\n');
            case Element element -> {
                text.append(before(element.tagName()));
                element.childNodes().forEach(this::inline);
                text.append(after(element));
            }
            default -> {
                // Comments and the like are not made here.
            }
        }
    }

    private static String before(String tag) {
        return switch (tag) {
            case "del" -> "[-";
            case "ins" -> "{+";
            default -> "";
        };
    }

    private static String after(Element element) {
        return switch (element.tagName()) {
            case "del" -> "-]";
            case "ins" -> "+}";
            case "a" -> "\n" + element.attr("href");
            default -> "";
        };
    }
}
