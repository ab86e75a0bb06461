package se.nyhetsarkivet.web.masthead;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.web.text.LocalText;
import se.nyhetsarkivet.web.text.Texts;

/**
 * What an archive is called and in which languages its pages are offered, as its file says it.
 *
 * @param name the name in Swedish and in English
 * @param languages the languages, Swedish first; one or both
 */
public record MastheadSettings(LocalText name, List<Locale> languages) {

    /** The most characters of a name: it stands above every page, also of a telephone. */
    public static final int LONGEST_NAME = 60;

    private static final String SWEDISH_NAME = "name.sv";
    private static final String ENGLISH_NAME = "name.en";
    private static final String LANGUAGES = "languages";
    private static final List<Locale> OFFERED = List.of(Texts.SWEDISH, Texts.ENGLISH);

    /** What applies without a file. */
    public static final MastheadSettings USUAL =
            new MastheadSettings(new LocalText(Masthead.PROGRAM, Masthead.PROGRAM), OFFERED);

    /**
     * Checks the values.
     *
     * @throws InvalidValueException if a name is empty, too long or has characters that nobody sees, or no language is offered
     */
    public MastheadSettings {
        check(name.swedish());
        check(name.english());
        List<Locale> chosen = languages;
        languages = OFFERED.stream().filter(chosen::contains).toList();
        if (languages.isEmpty() || languages.size() != Set.copyOf(chosen).size()) {
            throw new InvalidValueException("the languages are " + chosen + "; expected sv, en or both");
        }
    }

    private static void check(String name) {
        if (!isName(name)) {
            throw new InvalidValueException("the name has " + name.length() + " characters; expected 1 to "
                    + LONGEST_NAME + ", all of which can be seen");
        }
    }

    /**
     * Whether an archive can be called so.
     *
     * @param text the name, without space around it
     * @return whether it can
     */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().noneMatch(MastheadSettings::isUnseen);
    }

    /** Among them are those that turn the direction of what follows. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /**
     * Reads the text of a file, in the form of {@link Properties}.
     *
     * @throws ArchiveException if it cannot be; the message is a sentence
     */
    static MastheadSettings parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text.replace("\ufeff", "")));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ArchiveException(
                    "it is not in the form name=value (" + unreadable.getMessage() + ").", unreadable);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(Set.of(SWEDISH_NAME, ENGLISH_NAME, LANGUAGES));
        if (!unknown.isEmpty()) {
            throw new ArchiveException(
                    "'" + unknown.iterator().next() + "' is not known; expected name.sv, name.en and languages.");
        }
        String swedish = properties.getProperty(SWEDISH_NAME, Masthead.PROGRAM);
        String english = properties.getProperty(ENGLISH_NAME, swedish);
        List<Locale> languages = Stream.of(
                        properties.getProperty(LANGUAGES, "sv,en").split(",", -1))
                .map(language -> language(language.strip()))
                .toList();
        return new MastheadSettings(new LocalText(swedish, english), languages);
    }

    private static Locale language(String text) {
        return OFFERED.stream()
                .filter(language -> language.getLanguage().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new ArchiveException("'" + text + "' is no language of the pages; expected sv or en."));
    }

    /** The text of a file that says the same. */
    String written() {
        return "# What the archive is called, and the languages of its pages: sv, en or both. Written by the page\n"
                + "# /arkivarie/installningar; you may also edit it, and it is read again within a second.\n"
                + SWEDISH_NAME + "=" + escaped(name.swedish()) + "\n"
                + ENGLISH_NAME + "=" + escaped(name.english()) + "\n"
                + LANGUAGES + "="
                + languages.stream().map(Locale::getLanguage).collect(Collectors.joining(",")) + "\n";
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\");
    }
}
