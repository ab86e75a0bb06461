package se.nyhetsarkivet.search.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import se.nyhetsarkivet.swedish.TermKinds;

/** The spellings that sound alike in Swedish, of names above all: {@code Wallström} and {@code Vallström}. */
public final class SoundAlike {

    /** What is read alike, in lines; what stands in two lines is read as either. */
    private static final List<String> ALIKE = List.of(
            "k c q ck ch kk cc qu",
            "v w hv fv f",
            "f ff ph v",
            "s ss z zz sz",
            "c s z",
            "t tt th dt",
            "d dd dh",
            "x ks cks",
            "i y j ie",
            "å aa",
            "ä e é æ ae",
            "ö ø oe",
            "u ü",
            "l ll",
            "m mm",
            "n nn",
            "r rr",
            "p pp",
            "b bb",
            "g gg",
            "a á",
            "o ó");

    private static final Map<String, List<String>> READ_LIKE = readLike();

    private static final int LONGEST = 3;

    private SoundAlike() {}

    private static Map<String, List<String>> readLike() {
        Map<String, List<String>> readLike = new HashMap<>();
        for (String line : ALIKE) {
            List<String> spellings = Arrays.asList(line.split(" ", -1));
            spellings.forEach(spelling ->
                    readLike.computeIfAbsent(spelling, any -> new ArrayList<>()).addAll(spellings));
        }
        return Map.copyOf(readLike);
    }

    /** Accepts the terms of the written forms that sound like a word. */
    public static Automaton terms(String word) {
        List<Automaton> sounds = new ArrayList<>();
        sounds.add(Automata.makeChar(TermKinds.WRITTEN_MARK));
        int position = 0;
        while (position < word.length()) {
            String spelling = longest(word, position);
            sounds.add(Operations.union(READ_LIKE.getOrDefault(spelling, List.of(spelling)).stream()
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .map(Automata::makeString)
                    .toList()));
            position += spelling.length();
        }
        return Operations.determinize(Operations.concatenate(sounds), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static String longest(String word, int position) {
        for (int length = Math.min(LONGEST, word.length() - position); length > 1; length--) {
            String spelling = word.substring(position, position + length);
            if (READ_LIKE.containsKey(spelling)) {
                return spelling;
            }
        }
        return word.substring(position, position + 1);
    }
}
