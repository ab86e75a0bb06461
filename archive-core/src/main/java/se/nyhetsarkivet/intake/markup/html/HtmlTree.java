package se.nyhetsarkivet.intake.markup.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML, whatever it is. */
public final class HtmlTree {

    private HtmlTree() {}

    /**
     * Parses a piece of HTML.
     *
     * @param html the HTML
     * @return its tree; where elements are nested so deep that the parser of HTML fails, the tree of the tags as they stand
     */
    public static Document of(String html) {
        try {
            return Jsoup.parse(html);
        } catch (IndexOutOfBoundsException tooDeep) {
            Document body = Document.createShell("");
            Jsoup.parse(html, "", Parser.xmlParser()).childNodesCopy().forEach(body.body()::appendChild);
            return body;
        }
    }
}
