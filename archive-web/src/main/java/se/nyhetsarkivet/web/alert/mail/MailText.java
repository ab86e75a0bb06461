package se.nyhetsarkivet.web.alert.mail;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The HTML of a mail as plain text: links with their addresses, and marks around what was removed and added. */
final class MailText {

    private final StringBuilder text = new StringBuilder();

    private MailText() {}

    static String of(List<Element> parts) {
        MailText writer = new MailText();
        parts.forEach(writer::block);
        return writer.text.toString().strip() + "\n";
    }

    private void block(Element element) {
        switch (element.tagName()) {
            case "ul" -> element.children().forEach(this::block);
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
