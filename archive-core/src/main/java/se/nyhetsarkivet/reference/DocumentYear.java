package se.nyhetsarkivet.reference;

import java.util.Optional;

/**
 * The year of a document, or the session of the Riksdag that began in it.
 *
 * @param first the year
 * @param session whether it is a session over two years
 * @param dashed whether a dash is in it, as in {@code 2017-18}, which most often is a time and no session
 * @param end where it ends in the text
 */
record DocumentYear(int first, boolean session, boolean dashed, int end) {

    private static final int CENTURY = 100;
    private static final int FOUR_DIGITS = 4;

    /** Two digits below this are of this century. */
    private static final int PIVOT = 50;

    /** Reads a year, whose first digits have an end, or a session of two years that follow each other. */
    static Optional<DocumentYear> read(String text, int start, int end) {
        int length = end - start;
        if (length != FOUR_DIGITS && length != 2) {
            return Optional.empty();
        }
        int year = Characters.number(text, start, end);
        int first = length == FOUR_DIGITS ? year : inFull(year);
        int place =
                Characters.at(text, Characters.afterSpace(text, end)) == '/' ? Characters.afterSpace(text, end) : end;
        char joint = Characters.at(text, place);
        if (joint == '/' || Characters.isDash(joint)) {
            int from = Characters.afterSpace(text, place + 1);
            int to = Characters.endOfDigits(text, from);
            int second = Characters.number(text, from, to);
            boolean follows = to - from == 2
                    ? second == (first + 1) % CENTURY
                    : to - from == FOUR_DIGITS && length == FOUR_DIGITS && second == first + 1;
            return follows
                    ? Optional.of(new DocumentYear(first, true, Characters.isDash(joint), to))
                    : Optional.empty();
        }
        return length == FOUR_DIGITS && joint == ':'
                ? Optional.of(new DocumentYear(first, false, false, end))
                : Optional.empty();
    }

    static int inFull(int twoDigits) {
        return twoDigits + (twoDigits < PIVOT ? 20 * CENTURY : 19 * CENTURY);
    }

    String text() {
        if (!session) {
            return String.valueOf(first);
        }
        int second = first + 1;
        return first + "/" + (second % CENTURY == 0 ? String.valueOf(second) : "%02d".formatted(second % CENTURY));
    }

    /** Where the number behind the year begins, or -1 if there is none. */
    int beforeNumber(String text) {
        int at = Characters.afterSpace(text, end);
        if (Characters.at(text, at) == ':') {
            int number = Characters.afterSpace(text, at + 1);
            return Character.isLetterOrDigit(Characters.at(text, number)) ? number : -1;
        }
        if (session && text.startsWith("nr", at)) {
            int number = Characters.afterSpace(text, at + 2);
            return Characters.isDigit(Characters.at(text, number)) ? number : -1;
        }
        return session && at == end && Character.isLetter(Characters.at(text, at)) ? at : -1;
    }
}
