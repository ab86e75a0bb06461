package se.nyhetsarkivet.swedish.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * How a form is made of a base word: an ending is taken away and another put in its place.
 *
 * @param paradigm the class of words that inflect so
 * @param condition what the base must end with
 * @param lost what the base loses
 * @param gained what the form has instead
 */
record SuffixRule(char paradigm, Ending condition, String lost, String gained) {

    /**
     * What a word may have to end with.
     *
     * @param last what may stand in each of the last positions
     */
    record Ending(List<CharacterSet> last) {

        Ending {
            last = List.copyOf(last);
        }

        /** Reads the notation of affix files: letters, {@code [abc]}, {@code [^abc]}, and {@code .} for anything at all. */
        static Ending parse(String notation) {
            List<CharacterSet> sets = new ArrayList<>();
            for (int i = 0; i < notation.length() && !notation.equals("."); i++) {
                int close = notation.charAt(i) == '[' ? notation.indexOf(']', i) : i;
                sets.add(CharacterSet.parse(notation.substring(i, close + 1)));
                i = close;
            }
            return new Ending(sets);
        }

        boolean matches(String word) {
            int offset = word.length() - last.size();
            if (offset < 0) {
                return false;
            }
            for (int i = 0; i < last.size(); i++) {
                if (!last.get(i).contains(word.charAt(offset + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Some characters, or all but some.
     *
     * @param characters the characters
     * @param negated whether they are those left out
     */
    record CharacterSet(String characters, boolean negated) {

        static CharacterSet parse(String notation) {
            String inside = notation.startsWith("[") ? notation.substring(1, notation.length() - 1) : notation;
            return inside.startsWith("^")
                    ? new CharacterSet(inside.substring(1), true)
                    : new CharacterSet(inside, false);
        }

        boolean contains(char c) {
            return (characters.indexOf(c) >= 0) != negated;
        }
    }
}
