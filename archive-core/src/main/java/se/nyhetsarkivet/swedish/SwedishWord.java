package se.nyhetsarkivet.swedish;

import java.util.List;
import java.util.Optional;

/**
 * A word of a query, with the terms that it has in an index made by the same {@link SwedishLanguage}.
 *
 * @param text the word in lower case
 * @param writtenTerm the term of the written form
 * @param baseTerms the terms of the base forms, which all its inflections share; empty for what does not inflect, such as
 *     numbers and most function words
 * @param partTerms the terms it has as a part of compounds; empty for function words and where baseTerms is
 * @param pieces the words it is joined of, as {@code EU} and {@code kommissionen}; empty for a plain word
 * @param isFunctionWord whether it only holds the sentence together
 * @param capitalsTerm the term of the same word in capitals; empty unless it was typed in capitals alone
 */
public record SwedishWord(
        String text,
        String writtenTerm,
        List<String> baseTerms,
        List<String> partTerms,
        List<SwedishWord> pieces,
        boolean isFunctionWord,
        Optional<String> capitalsTerm) {

    /** Copies the lists. */
    public SwedishWord {
        baseTerms = List.copyOf(baseTerms);
        partTerms = List.copyOf(partTerms);
        pieces = List.copyOf(pieces);
    }
}
