package se.nyhetsarkivet.intake.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The link at the end of a text in HTML that leads to the rest of it. Only as HTML is it known from the words of the text. */
public final class ReadMoreLinks {

    private static final int LONGEST = 3000;
    private static final Pattern LAST_LINK = Pattern.compile(
            "(?is)<a\\b([^<>]{0,1500})>((?:(?!</?a\\b).){1,600})</a>(?:[\\s\\u00a0]|&nbsp;|&#160;|</?[a-z][^<>]{0,100}>)*\\z");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ALONE = Pattern.compile(
            "(?i)[\\[(]?" + TextTails.WORDS + "(?:\\s+[”\"“].{1,200}[”\"])?\\s*(?:…|\\.{1,3}|:)?[\\])]?");
    private static final Pattern BEGINNING = Pattern.compile("(?i)" + TextTails.WORDS + "\\b.{0,300}");

    /** How themes call such a link, and what they say in it only to those who do not see the page. */
    private static final Pattern CLASS =
            Pattern.compile("(?i)\\bclass\\s*=\\s*[\"']?[^\"'<>]*\\b(?:more-link|read-?more|continue-reading)\\b");

    private static final Pattern UNSEEN = Pattern.compile("(?i)screen-reader-text|sr-only|visually-hidden");

    private ReadMoreLinks() {}

    /**
     * Leaves the link out.
     *
     * @param html the text in HTML
     * @return the HTML without it; the same if the text ends otherwise, or has no other words
     */
    public static String leftOut(String html) {
        Matcher link = LAST_LINK.matcher(html).region(Math.max(0, html.length() - LONGEST), html.length());
        if (!link.find()
                || !isReadMore(link.group(1), link.group(2))
                || plain(html.substring(0, link.start())).isEmpty()) {
            return html;
        }
        return html.substring(0, link.start())
                + html.substring(link.start(2) + link.group(2).length() + "</a>".length());
    }

    private static boolean isReadMore(String attributes, String content) {
        String words = plain(content);
        boolean marked =
                CLASS.matcher(attributes).find() || UNSEEN.matcher(content).find();
        return ALONE.matcher(words).matches()
                || (marked && BEGINNING.matcher(words).matches());
    }

    private static String plain(String html) {
        return PlainText.oneLine(Parser.unescapeEntities(TAG.matcher(html).replaceAll(""), false));
    }
}
