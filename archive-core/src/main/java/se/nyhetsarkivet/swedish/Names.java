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

    /** No Swedish word has it as an ending of inflection: {@code Andrée} is no form of {@code André}. */
    private static final String FEMININE = "ée";

    /** Places often have one at the end, as {@code Risskären}. */
    private static final int LONGEST_ARTICLE = 2;

    private Names() {}

    /** The name of which a word in lower case is a form, if it is listed. */
    static Optional<String> listed(String word) {
        if (LISTED.contains(word)) {
            return Optional.of(word);
        }
        String nominative = UnknownWord.nameOf(word);
        return LISTED.contains(nominative) || nominative.endsWith(FEMININE)
                ? Optional.of(nominative)
                : Optional.empty();
    }

    /**
     * Whether a compound written with a capital is rather a name: {@code Grönvalls}, but not {@code Natoländerna}.
     *
     * @param compound the compound in lower case
     * @param lastPart the base form of its last part
     */
    static boolean isLike(String compound, String lastPart) {
        String nominative = UnknownWord.nameOf(compound);
        int place = nominative.lastIndexOf(lastPart);
        return LAST_PARTS.contains(lastPart)
                && place >= 0
                && nominative.length() - place - lastPart.length() <= LONGEST_ARTICLE;
    }
}
