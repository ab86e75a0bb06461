package se.nyhetsarkivet.swedish;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that look like inflected words, as {@code Anders}, {@code Lindgren} and {@code Halmstad}; they only take a genitive.
 * The last parts of surnames and places tell names that are in no list from compounds: {@code Grönvall}, {@code Forssmed}.
 */
final class Names {

    private static final Set<String> LISTED = WordFile.lines("names.txt").collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LAST_PARTS =
            WordFile.lines("surname-last-parts.txt").collect(Collectors.toUnmodifiableSet());

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
