package se.nyhetsarkivet.swedish.vocabulary;

import java.util.Comparator;
import java.util.List;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/** Takes words that no list knows back to a base, by their endings alone. Names only lose a genitive. */
public final class UnknownWord {

    private static final List<EndingRule> RULES = WordFile.rows("unknown-endings.txt")
            .map(EndingRule::of)
            .sorted(Comparator.comparingInt((EndingRule rule) -> rule.ending().length())
                    .reversed())
            .toList();

    private static final int SHORTEST_NAME = 3;

    private UnknownWord() {}

    private record EndingRule(String ending, String replacement, int remaining) {

        static EndingRule of(List<String> columns) {
            String replacement = columns.get(1).equals("-") ? "" : columns.get(1);
            return new EndingRule(columns.getFirst(), replacement, Integer.parseInt(columns.get(2)));
        }

        boolean fits(String word) {
            return word.length() >= ending.length() + remaining && word.endsWith(ending);
        }
    }

    public static String baseOf(String word) {
        String nominative = nameOf(word);
        for (EndingRule rule : RULES) {
            if (rule.fits(nominative)) {
                return nominative.substring(
                                0, nominative.length() - rule.ending().length())
                        + rule.replacement();
            }
        }
        return nominative;
    }

    /** The word without a genitive -s. */
    public static String nameOf(String word) {
        boolean genitive = word.length() > SHORTEST_NAME
                && word.endsWith("s")
                && "sxz".indexOf(word.charAt(word.length() - 2)) < 0
                && Character.isLetter(word.charAt(word.length() - 2));
        return genitive ? word.substring(0, word.length() - 1) : word;
    }
}
