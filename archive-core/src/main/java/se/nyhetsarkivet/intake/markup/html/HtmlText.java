package se.nyhetsarkivet.intake.markup.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Makes plain text of HTML: paragraphs and headings with an empty line between them, a list item on its line behind an
 * asterisk, a table row on its line with a bar between cells; nothing that runs, is filled in or is seen rather than read.
 *
 * <p>Takes time in proportion to the text, however deep its elements are nested.
 */
public final class HtmlText {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");

    /** What belongs to the XML that the HTML was in; HTML would take the text between them for a comment. */
    private static final Pattern SECTION_MARKS = Pattern.compile("<!\\[CDATA\\[|]]>");

    private HtmlText() {}

    /**
     * The text of a piece of HTML.
     *
     * @param html the HTML, or plain text with entities, which keeps its lines
     * @return the text
     */
    public static String of(String html) {
        return html.contains("<![CDATA[") ? ofHtml(SECTION_MARKS.matcher(html).replaceAll("")) : ofHtml(html);
    }

    private static String ofHtml(String html) {
        if (!MARKUP.matcher(html).find()) {
            return TextFlow.withoutHiddenCharacters(html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false))
                    .strip();
        }
        return of(HtmlTree.of(html).body());
    }

    /**
     * The text of an element.
     *
     * @param element the element
     * @return the text
     */
    public static String of(Element element) {
        return new HtmlTextWriter(element).write();
    }
}
