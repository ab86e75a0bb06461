package se.nyhetsarkivet.intake.agency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.html.HtmlTree;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** The texts that agencies send: pages of HTML or NITF, with the headline in them once more and pictures beside. */
final class AgencyText {

    private static final Pattern BASIC_DATE =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final String BESIDE =
            "head, figure, media, script, style, body-head, div.dat, .byline, .vignette, body-end";

    private AgencyText() {}

    /** The paragraphs of what a page says below its headline. */
    static String body(XmlElement holder, String headline) {
        return holder.hasElements() ? ofPage(holder.innerHtml(), headline) : holder.text();
    }

    static String ofPage(String html, String headline) {
        // HTML knows no names with dots, and no headings such as NITF has.
        String known = html.replace("<body.", "<body-")
                .replace("</body.", "</body-")
                .replaceAll("<(/?)hl([12])(?=[\\s>])", "<$1h$2")
                .replaceAll("<(/?)(?:block|body-content)(?=[\\s>])", "<$1div");
        Element page = HtmlTree.of(known).body();
        page.select(BESIDE).remove();
        Optional<Element> first = Optional.ofNullable(page.selectFirst("h1"));
        first.filter(title -> PlainText.oneLine(title.text()).equals(PlainText.oneLine(headline)))
                .ifPresent(Element::remove);
        return HtmlText.of(page);
    }

    /** The text with the place from which it was sent before it. */
    static String withDateline(String dateline, String body) {
        String line = PlainText.oneLine(dateline);
        return line.isEmpty() || body.startsWith(line) ? body : line + "\n\n" + body;
    }

    /** ISO 8601 with or without what parts its numbers. */
    static String date(String text) {
        Matcher parts = BASIC_DATE.matcher(text.strip());
        if (!parts.matches()) {
            return text.strip();
        }
        String day = parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
        if (parts.group(4) == null) {
            return day;
        }
        String time = "T" + parts.group(4) + ":" + parts.group(5) + ":" + orElse(parts.group(6), "00");
        return day + time + orElse(parts.group(7), "");
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
