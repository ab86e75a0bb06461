package se.nyhetsarkivet.web.access.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.nyhetsarkivet.web.database.SchemaText;

/**
 * Which passwords are good enough: long ones that are not among the first to be tried. Those are common words, also with digits and signs around
 * them or in place of letters, runs of neighbouring keys, and anything that repeats itself.
 */
public final class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 12;

    /** The most characters. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Pattern LETTERS_ONLY = Pattern.compile("[^\\p{L}]+");
    private static final Pattern REPEATED = Pattern.compile("(.{1,6})\\1+");
    private static final Set<String> COMMON = SchemaText.read(PasswordRules.class, "common-words.txt")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
    private static final String RUNS =
            "abcdefghijklmnopqrstuvwxyzåäö qwertyuiopå asdfghjklöä zxcvbnm 01234567890123456789"
                    + " 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p 1q2w3e4r5t6y7u8i9o0p";
    private static final int SHORTEST_RUN = 4;

    private PasswordRules() {}

    /** What is wrong with a password. */
    public enum Fault {
        /** It has too few characters. */
        SHORT,
        /** It has too many. */
        LONG,
        /** It is among the first to be tried. */
        COMMON
    }

    /**
     * A password in the form that is stored, whatever the keyboard made of it.
     *
     * @param typed the password as it was typed
     * @return the same for all ways to type it
     */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /**
     * Looks for what is wrong.
     *
     * @param typed the password
     * @param account the name of the account, which is guessed first
     * @return the fault; empty for a password that may be used
     */
    public static Optional<Fault> fault(String typed, String account) {
        String password = plain(typed);
        int characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (characters > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        return isCommon(password.toLowerCase(Locale.ROOT), account.toLowerCase(Locale.ROOT))
                ? Optional.of(Fault.COMMON)
                : Optional.empty();
    }

    private static boolean isCommon(String password, String account) {
        if (password.chars().distinct().count() < FEWEST_DIFFERENT
                || REPEATED.matcher(password).matches()) {
            return true;
        }
        String left = withoutRuns(password);
        return isWordWithTrimmings(left, account) || isWordWithTrimmings(asLetters(left), account);
    }

    /** Whether nothing is left but a few signs when the common words are taken away. */
    private static boolean isWordWithTrimmings(String text, String account) {
        String rest = account.isBlank() ? text : text.replace(account, "");
        String unknown = LETTERS_ONLY
                .splitAsStream(rest)
                .map(PasswordRules::withoutWords)
                .collect(Collectors.joining());
        return unknown.length() < SHORTEST_RUN && signs(rest) <= SHORTEST;
    }

    private static long signs(String text) {
        return text.chars().filter(each -> !Character.isLetter(each)).count();
    }

    /** What is left of a word of common words; a word with anything else in it is left whole. */
    private static String withoutWords(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int start = 0; start < word.length(); start++) {
            for (int end = start + 1; reached[start] && end <= word.length(); end++) {
                reached[end] |= COMMON.contains(word.substring(start, end));
            }
        }
        return reached[word.length()] ? "" : word;
    }

    /** Takes away runs of neighbouring keys or letters, forwards and backwards. */
    private static String withoutRuns(String password) {
        StringBuilder left = new StringBuilder();
        String backwards = new StringBuilder(RUNS).reverse().toString();
        int place = 0;
        while (place < password.length()) {
            int end = place;
            while (end < password.length() && isRun(password.substring(place, end + 1), backwards)) {
                end++;
            }
            if (end - place >= SHORTEST_RUN) {
                place = end;
            } else {
                left.append(password.charAt(place));
                place++;
            }
        }
        return left.toString();
    }

    private static boolean isRun(String text, String backwards) {
        return !text.contains(" ") && (RUNS.contains(text) || backwards.contains(text));
    }

    /** What signs stand for that are written in place of letters. */
    private static String asLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
