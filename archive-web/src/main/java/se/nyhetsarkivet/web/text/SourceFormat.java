package se.nyhetsarkivet.web.text;

import java.util.Locale;
import java.util.Set;

/** The formats of imported files for people. */
public final class SourceFormat {

    private static final Set<String> NAMED = Set.of(
            "feed",
            "html-page",
            "json",
            "json-feed",
            "json-lines",
            "newsml",
            "ninjs",
            "press-page",
            "table",
            "tar",
            "unreadable-container",
            "warc",
            "wordpress",
            "wordpress-json",
            "zip");

    private static final Texts TEXTS = new Texts();

    private SourceFormat() {}

    /**
     * The name of a format.
     *
     * @param label the label that the archive has for it
     * @param locale the reader's language
     * @return such as {@code webbsida (HTML)}; the label itself for a format without a name
     */
    public static String text(String label, Locale locale) {
        return NAMED.contains(label) ? TEXTS.getTranslation("format." + label, locale) : label;
    }
}
