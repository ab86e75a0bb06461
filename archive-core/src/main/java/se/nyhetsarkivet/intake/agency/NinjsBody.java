package se.nyhetsarkivet.intake.agency;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.agency.NinjsTexts.RoleText;
import se.nyhetsarkivet.intake.agency.NinjsTexts.RoleText.Form;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.html.HtmlTree;

/** Chooses among the bodies of a ninjs object and takes off what is not the text itself. */
final class NinjsBody {

    private static final int LONGEST_SOURCE_LINE = 60;
    private static final int WRAPPED_LINE = 120;

    private NinjsBody() {}

    /**
     * The body in plain text. A plain one is taken if it has paragraphs, since it keeps the dashes of speech that HTML
     * leaves to the design; an XML one if there is no other.
     */
    static String of(List<RoleText> bodies, String headline, String publisher) {
        String plain = withoutHead(paragraphs(value(bodies, Form.PLAIN)), headline, publisher);
        if (plain.contains("\n")) {
            return plain;
        }
        String html = withoutHead(html(value(bodies, Form.HTML)), headline, publisher);
        if (html.isEmpty() && plain.isEmpty()) {
            return withoutHead(xml(value(bodies, Form.XML)), headline, publisher);
        }
        return html.isEmpty() ? plain : html;
    }

    private static String value(List<RoleText> bodies, Form form) {
        return bodies.stream()
                .filter(body -> body.form() == form)
                .map(RoleText::value)
                .findFirst()
                .orElse("");
    }

    /** Where no line is empty and lines are too long to be wrapped ones, each is a paragraph. */
    private static String paragraphs(String plain) {
        String text = PlainText.paragraphs(plain);
        boolean paragraphs = !text.contains("\n\n") && text.lines().anyMatch(line -> line.length() > WRAPPED_LINE);
        return paragraphs ? text.replace("\n", "\n\n") : text;
    }

    private static String html(String html) {
        Document document = HtmlTree.of(html);
        document.select("script, style, figure, .dat").remove();
        return PlainText.paragraphs(HtmlText.of(document.body()));
    }

    private static String xml(String xml) {
        Document document = HtmlTree.of(xml);
        document.select("media, bild, head, body\\.head").remove();
        return document.select("p, citat, hl2").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** The headline and a line that ends with the agency's name are repeated over some bodies. */
    private static String withoutHead(String text, String headline, String publisher) {
        String rest = text.strip();
        boolean headlined = !headline.isEmpty() && firstLine(rest).equals(headline);
        if (!headlined) {
            return rest;
        }
        rest = rest.substring(headline.length()).strip();
        String first = firstLine(rest);
        boolean source = !publisher.isEmpty()
                && first.length() <= LONGEST_SOURCE_LINE
                && (" " + first).endsWith(" " + publisher);
        return source ? rest.substring(first.length()).strip() : rest;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
