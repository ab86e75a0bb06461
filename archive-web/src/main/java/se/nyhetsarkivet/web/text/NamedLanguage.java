package se.nyhetsarkivet.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language that an address names, for what has no reader whose choice is known: files, feeds and citations. */
public final class NamedLanguage {

    /** The name of the parameter. */
    public static final String PARAMETER = "language";

    /** What it may be. */
    public static final String EXPECTED = "sv or en";

    private NamedLanguage() {}

    /**
     * Reads the language.
     *
     * @param values the values of each parameter
     * @return Swedish if none is named; empty if it is neither Swedish nor English, and the request is to be refused
     */
    public static Optional<Locale> of(Map<String, List<String>> values) {
        return switch (named(values)) {
            case "", "sv" -> Optional.of(Texts.SWEDISH);
            case "en" -> Optional.of(Texts.ENGLISH);
            default -> Optional.empty();
        };
    }

    /**
     * What is wrong with the language.
     *
     * @param values the values of each parameter
     * @return for example {@code language is 'de'; expected sv or en}
     */
    public static String sentence(Map<String, List<String>> values) {
        return PARAMETER + " is '" + named(values) + "'; expected " + EXPECTED;
    }

    private static String named(Map<String, List<String>> values) {
        return values.getOrDefault(PARAMETER, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
