package se.nyhetsarkivet.web.text;

import java.util.Locale;

/**
 * A text that an archivist wrote, in the languages of the pages.
 *
 * @param swedish the text in Swedish
 * @param english the text in English
 */
public record LocalText(String swedish, String english) {

    /** No text. */
    public static final LocalText NONE = new LocalText("", "");

    /** Takes the text without space around it. */
    public LocalText {
        swedish = swedish.strip();
        english = english.strip();
    }

    /**
     * The text for a reader.
     *
     * @param locale the reader's language
     * @return English for English, otherwise Swedish
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? english : swedish;
    }
}
