package se.nyhetsarkivet.intake.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** The plain text of an element of a feed. Atom says what kind of text it is; in RSS it is seen from the text. */
final class FeedText {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>");
    private static final String XHTML = "application/xhtml+xml";
    private static final Set<String> PLAIN = Set.of("", "text", "plain", "text/plain", "xhtml");
    private static final Set<String> HTML = Set.of("html", "text/html", XHTML);

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
            return HtmlText.of(escapedWithin ? element.text() : element.innerHtml());
        }
        if (!isAtom) {
            return ofAnyKind(element.text());
        }
        if (HTML.contains(type)) {
            return HtmlText.of(element.text());
        }
        return isText(type) ? element.text() : "";
    }

    static String ofAnyKind(String text) {
        if (hasMarkup(text)) {
            return HtmlText.of(text);
        }
        String unescaped = Parser.unescapeEntities(text, false);
        // Some escape their markup twice.
        return unescaped.contains("</") && hasMarkup(unescaped) ? HtmlText.of(unescaped) : unescaped;
    }

    private static boolean isText(String type) {
        return PLAIN.contains(type)
                || HTML.contains(type)
                || type.startsWith("text/")
                || type.endsWith("xml")
                || !type.contains("/");
    }

    private static boolean hasMarkup(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            if (Tag.isKnownTag(name) || OLD_TAGS.contains(name)) {
                return true;
            }
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
