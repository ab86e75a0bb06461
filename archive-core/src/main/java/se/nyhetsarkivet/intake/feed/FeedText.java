package se.nyhetsarkivet.intake.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import se.nyhetsarkivet.intake.draft.ReadMoreLinks;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** The plain text of an element of a feed. Atom says what kind of text it is; in RSS it is seen from the text. */
final class FeedText {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>");
    private static final String XHTML = "application/xhtml+xml";
    private static final Set<String> PLAIN = Set.of("", "text", "plain", "text/plain", "xhtml");
    private static final Set<String> HTML = Set.of("html", "text/html", XHTML);

    /** Tags without a partner that are markup nevertheless: they break lines, or begin what need not be ended. */
    private static final Set<String> ALONE = Set.of(
            "br", "hr", "img", "wbr", "p", "li", "div", "ul", "ol", "table", "tr", "td", "th", "dt", "dd", "figure",
            "iframe");

    private static final Pattern LETTER = Pattern.compile("&(?:amp;)?[a-zA-Z](?:uml|ring|acute|grave);");
    private static final int MOST_ESCAPES = 2;
    private static final Pattern SECTION = Pattern.compile("\\s*<!\\[CDATA\\[(.*?)(?:\\]\\]>\\s*)?", Pattern.DOTALL);

    private static final Set<String> OLD_TAGS = Set.of("blink", "marquee", "nobr", "center", "math");

    private FeedText() {}

    static String plain(XmlElement element) {
        String type = element.attribute("type").toLowerCase(Locale.ROOT);
        boolean isAtom = FeedVocabulary.isAtom(element);
        boolean isBinary = isAtom && type.equals("application/octet-stream");
        if (element.attribute("mode").equalsIgnoreCase("base64") || isBinary) {
            return isText(type) || isBinary ? ofAnyKind(decoded(element.text())) : "";
        }
        if (element.hasElements()) {
            // Some say that their markup is escaped and then put it into an element all the same.
            boolean saysEscaped = HTML.contains(type) && !type.equals(XHTML);
            boolean escapedWithin = (saysEscaped || !isAtom) && hasMarkup(element.text());
            return html(escapedWithin ? element.text() : element.innerHtml());
        }
        if (!isAtom) {
            return ofAnyKind(element.text());
        }
        if (HTML.contains(type)) {
            return html(element.text());
        }
        return isText(type) ? element.text() : "";
    }

    private static String html(String html) {
        return HtmlText.of(ReadMoreLinks.leftOut(html));
    }

    static String ofAnyKind(String text) {
        if (hasMarkup(text)) {
            return html(withoutSection(text));
        }
        String unescaped = withoutSection(unescaped(text));
        // Some escape their markup twice.
        return hasMarkup(unescaped) && !isOfWords(unescaped) ? html(unescaped) : unescaped;
    }

    /** Some escape more than once; of letters that is certain. */
    private static String unescaped(String text) {
        String unescaped = Parser.unescapeEntities(text, false);
        for (int i = 0; i < MOST_ESCAPES && LETTER.matcher(unescaped).find(); i++) {
            unescaped = Parser.unescapeEntities(unescaped, false);
        }
        return unescaped;
    }

    /** Some escape the CDATA section that should have saved them from escaping. */
    private static String withoutSection(String text) {
        Matcher section = SECTION.matcher(text);
        return section.matches() ? section.group(1) : text;
    }

    /** Whether tags stand between spaces as words do, in a text that speaks of them. */
    private static boolean isOfWords(String text) {
        return TAG.matcher(text)
                .results()
                .allMatch(tag -> (tag.start() > 0 && text.charAt(tag.start() - 1) == ' ')
                        && (tag.end() == text.length() || " .,:;?!)".indexOf(text.charAt(tag.end())) >= 0));
    }

    private static boolean isText(String type) {
        return PLAIN.contains(type)
                || HTML.contains(type)
                || type.startsWith("text/")
                || type.endsWith("xml")
                || !type.contains("/");
    }

    /** A tag that has a partner, has attributes or needs none; one that stands for itself is a word that the text speaks of. */
    private static boolean hasMarkup(String text) {
        Matcher tag = TAG.matcher(text);
        Set<String> begun = new HashSet<>();
        while (tag.find()) {
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            boolean ends = text.charAt(tag.start() + 1) == '/';
            boolean hasAttributes = tag.group().indexOf('=') >= 0;
            boolean known = Tag.isKnownTag(name) || OLD_TAGS.contains(name);
            if (known && (ALONE.contains(name) || hasAttributes || (ends && begun.contains(name)))) {
                return true;
            }
            begun.add(name);
        }
        return false;
    }

    private static String decoded(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getMimeDecoder().decode(base64));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            return "";
        }
    }
}
