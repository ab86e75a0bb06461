package se.nyhetsarkivet.query.token;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.Notice;

/** Reports a run that looks like the syntax of another archive, which has no meaning in this one. */
final class ForeignSyntax {

    /** How much more a word counts than others, as in {@code tåg^2}. */
    private static final Pattern WEIGHT = Pattern.compile("(?<word>[^^]*)(?<weight>\\^[0-9.]*)");

    private static final Pattern SIGNS = Pattern.compile("[!^=<>&\\\\{}\\[\\]]+");

    private static final Pattern OPERATOR = Pattern.compile(
            "(?:[WN]|PRE|ADJ|SAME|near|onear)/\\d{1,3}|ADJ\\d{0,2}|XOR|NÄRA(?:/\\d{1,3})?|[wn]/\\d{1,3}");

    private static final Pattern FIELD = Pattern.compile("(?<name>\\p{L}[\\p{L}_]+):(?<value>.*)");

    /** What may stand behind a colon as the ending of an abbreviation. */
    private static final Set<String> ENDINGS =
            Set.of("s n en ns ens t et ts ets r ar er or ars ers na arna erna orna arnas ernas a e are aren arens"
                    .split(" ", -1));

    /** A shorter name before a number is an abbreviation, as in {@code kl:8}. */
    private static final int SHORTEST_NAME_BEFORE_NUMBER = 4;

    private ForeignSyntax() {}

    /**
     * The word of a run; a notice says what is no part of it.
     *
     * @param quotedFollows whether a quoted text or a parenthesis stands directly behind the run
     * @return the word; empty if there is none
     */
    static String read(String run, boolean quotedFollows, Notices notices) {
        Matcher weighted = WEIGHT.matcher(run);
        if (weighted.matches()) {
            notices.add(Notice.Kind.UNKNOWN_OPERATOR, weighted.group("weight"));
            return weighted.group("word");
        }
        if (SIGNS.matcher(run).matches() || OPERATOR.matcher(run).matches()) {
            notices.add(Notice.Kind.UNKNOWN_OPERATOR, run);
        }
        Matcher field = FIELD.matcher(run);
        if (field.matches() && isField(field.group("name"), field.group("value"), quotedFollows)) {
            notices.add(Notice.Kind.UNKNOWN_FIELD, field.group("name") + ":");
        }
        return run;
    }

    private static boolean isField(String name, String value, boolean quotedFollows) {
        if (value.isEmpty()) {
            return quotedFollows;
        }
        int first = value.codePointAt(0);
        if (Character.isDigit(first)) {
            return name.length() >= SHORTEST_NAME_BEFORE_NUMBER;
        }
        return Character.isLetter(first) && !ENDINGS.contains(value.replaceAll("[^\\p{L}]+$", ""));
    }
}
