package se.nyhetsarkivet.swedish.compound;

import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.swedish.lexicon.Letters;
import se.nyhetsarkivet.swedish.vocabulary.CompoundPart;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary;

/** Tells words that only look like compounds with a short part, because they are spelled wrongly or are of another language. */
final class OtherSpelling {

    private static final int SHORT = 3;
    private static final int LENGTH_OF_ENDING = 4;

    /** Swedish writes {@code analys} and {@code diagnos}, which have no ice in them. */
    private static final Set<String> OF_ENGLISH = Set.of("asis", "esis", "osis", "ysis");

    private OtherSpelling() {}

    /**
     * Whether a word that nobody knows is rather another word, spelled otherwise.
     *
     * @param word the word
     * @param parts what it would be made of
     * @param vocabulary the words that are known
     */
    static boolean is(Letters word, List<CompoundPart> parts, Vocabulary vocabulary) {
        return isOfEnglish(word, parts.getLast()) || lacksConsonant(word, parts, vocabulary);
    }

    private static boolean isOfEnglish(Letters word, CompoundPart last) {
        return last.base().equals("is")
                && OF_ENGLISH.contains(word.last(LENGTH_OF_ENDING).toString());
    }

    /** {@code komissionen} is {@code kommissionen} with a slip, and no mission of cows. */
    private static boolean lacksConsonant(Letters word, List<CompoundPart> parts, Vocabulary vocabulary) {
        int joint = parts.getFirst().end();
        boolean shortPart = joint <= SHORT || word.length() - joint <= SHORT;
        if (parts.size() != 2 || !shortPart) {
            return false;
        }
        String written = word.toString();
        return isKnown(written, joint, joint, vocabulary) || isKnown(written, joint, joint - 1, vocabulary);
    }

    /** Whether the word is known with a letter of the joint twice. */
    private static boolean isKnown(String word, int joint, int doubled, Vocabulary vocabulary) {
        char letter = word.charAt(doubled);
        return "aeiouyåäö".indexOf(letter) < 0
                && vocabulary.isKnown(word.substring(0, joint) + letter + word.substring(joint));
    }
}
