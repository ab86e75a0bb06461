package se.nyhetsarkivet.swedish.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/** The stems of verbs that compounds may begin with, such as {@code gräv} in {@code grävmaskin}. */
final class VerbStems {

    /** Not from {@code öppna} or {@code cykla}, whose stems cannot stand so, nor {@code parkera} and {@code förvara}. */
    private static final Pattern USUAL = Pattern.compile(
            "(?!.*er$)(?!.*[^aeiouyåäö][lnr]$)(?!be.{3}|för|till|över|under|inför|ut|upp|av|an|om).{3,6}");

    /** Those of verbs such as {@code laga} are often other words if they are shorter. */
    private static final int SHORTEST_REGULAR = 4;

    private VerbStems() {}

    /** The verb that each stem is of. */
    static Map<String, String> inCompounds() {
        Map<String, String> stems = new HashMap<>();
        WordFile.rows("words.txt").filter(row -> row.get(1).startsWith("v")).forEach(row -> add(row, stems));
        WordFile.rows("irregular-verbs.txt").forEach(row -> add(row, stems));
        return stems;
    }

    private static void add(List<String> row, Map<String, String> stems) {
        String verb = row.getFirst().replace("|", "");
        String stem = verb.substring(0, verb.length() - 1);
        boolean tooShort = row.get(1).equals("v1") && stem.length() < SHORTEST_REGULAR;
        if (verb.endsWith("a") && !tooShort && USUAL.matcher(stem).matches()) {
            stems.putIfAbsent(stem, verb);
        }
    }
}
