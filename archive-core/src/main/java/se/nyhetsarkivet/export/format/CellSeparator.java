package se.nyhetsarkivet.export.format;

import java.util.Locale;
import java.util.Optional;

/** What stands between the cells of a table. A spreadsheet expects the sign that is usual in its user's country. */
public enum CellSeparator {
    /** As in Sweden, where the comma stands in numbers. */
    SEMICOLON(';'),
    /** As RFC 4180 has it. */
    COMMA(',');

    private final char sign;

    CellSeparator(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /**
     * The separator that readers of a language expect.
     *
     * @param language the language
     * @return the semicolon for Swedish, else the comma
     */
    public static CellSeparator usualIn(Locale language) {
        return language.getLanguage().equals("sv") ? SEMICOLON : COMMA;
    }

    /**
     * The separator of a name.
     *
     * @param name {@code semicolon} or {@code comma}, in any case
     * @return the separator, or empty if there is none of that name
     */
    public static Optional<CellSeparator> of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "semicolon" -> Optional.of(SEMICOLON);
            case "comma" -> Optional.of(COMMA);
            default -> Optional.empty();
        };
    }
}
