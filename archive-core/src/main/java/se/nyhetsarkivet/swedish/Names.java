package se.nyhetsarkivet.swedish;

import java.util.Optional;
import java.util.Set;

/**
 * Names that look like inflected words, as {@code Anders}, {@code Lindgren} and {@code Halmstad}; they only take a genitive.
 * The last parts of surnames and places tell names that are in no list from compounds: {@code Grönvall}, {@code Forssmed}.
 */
final class Names {

    private static final Set<String> LISTED = WordFile.words("names.txt");

    private static final Set<String> LAST_PARTS = WordFile.words("surname-last-parts.txt");

    private Names() {}

    /** The name of which a word in lower case is a form, if it is listed. */
    static Optional<String> listed(String word) {
        if (LISTED.contains(word)) {
            return Optional.of(word);
        }
        String nominative = UnknownWord.nameOf(word);
        return LISTED.contains(nominative) ? Optional.of(nominative) : Optional.empty();
    }

    /** Whether a compound that ends in a word is rather a name, if it is written with a capital. */
    static boolean endIn(String base) {
        return LAST_PARTS.contains(base);
    }
}
