package se.nyhetsarkivet.web.text;

import java.util.Locale;

/**
 * The texts of the pages in the language of one reader, for what is no component.
 *
 * @param locale the reader's language
 */
public record ReaderTexts(Locale locale) {

    private static final Texts ALL = new Texts();

    /**
     * A text.
     *
     * @param key its name in the bundles
     * @param values what is put into it
     * @return the text
     * @throws IllegalStateException if the bundles lack it
     */
    public String text(String key, Object... values) {
        return ALL.getTranslation(key, locale, values);
    }
}
