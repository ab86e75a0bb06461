package se.nyhetsarkivet.intake.encoding;

import java.nio.charset.Charset;
import java.util.List;
import se.nyhetsarkivet.intake.encoding.ByteCounts.Place;

/**
 * Tells encodings of one byte a character apart by what they make of the bytes beyond ASCII in a Swedish text: letters
 * within words and marks between them speak for an encoding, oddities against it.
 */
final class SingleByteEncoding {

    /** Of equally likely encodings the first is chosen. */
    private static final List<Charset> CANDIDATES =
            List.of("windows-1252", "x-MacRoman", "IBM850", "IBM865", "IBM437").stream()
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .toList();

    /** What programs of Windows write, and what many call Latin 1. */
    static final Charset USUAL = CANDIDATES.getFirst();

    private static final String SWEDISH = "åäöéüÅÄÖÉÜ";
    private static final String OTHER_LETTERS = "àáèëíïóôøæñçßØÆ";
    private static final String OPENING = "”“»«‘„‚";
    private static final String CLOSING = "”“»«’";
    private static final String BETWEEN_WORDS = "–—•…·";
    private static final String SIGNS = "§°€½´©®£±²³µ¼¾\u00a0";
    private static final String NOT_IN_SWEDISH = "„‚";

    private static final int LIKELY = 4;
    private static final int POSSIBLE = 2;
    private static final int UNLIKELY = -2;
    private static final int ODD = -4;

    private SingleByteEncoding() {}

    /**
     * The likeliest encoding.
     *
     * @param highBytes how often each byte from 0x80 stands in each place of a word
     */
    static Charset likeliest(long[][] highBytes) {
        Charset likeliest = USUAL;
        // An unusual one has to make something of the bytes: that it says nothing against them is not enough.
        long best = Math.max(0, score(USUAL, highBytes));
        for (Charset candidate : CANDIDATES.subList(1, CANDIDATES.size())) {
            long score = score(candidate, highBytes);
            if (score > best) {
                best = score;
                likeliest = candidate;
            }
        }
        return likeliest;
    }

    /** Whether it is one of the encodings that documents of today do not declare. */
    static boolean isUnusual(Charset charset) {
        return CANDIDATES.indexOf(charset) > 0;
    }

    private static long score(Charset charset, long[][] highBytes) {
        long score = 0;
        long opened = 0;
        long closed = 0;
        for (int i = 0; i < highBytes.length; i++) {
            char c = new String(new byte[] {(byte) (i + 0x80)}, charset).charAt(0);
            for (Place place : Place.values()) {
                long count = highBytes[i][place.column];
                score += count * weight(c, place);
                opened += place == Place.FIRST && OPENING.indexOf(c) >= 0 ? count : 0;
                closed += place == Place.LAST && CLOSING.indexOf(c) >= 0 && c != '’' ? count : 0;
            }
        }
        // What is opened is closed: quotation marks without a partner are rather the first letters of words.
        return score - Math.abs(opened - closed) * (LIKELY - 1);
    }

    private static int weight(char c, Place place) {
        if (SWEDISH.indexOf(c) >= 0) {
            return letter(c, place);
        }
        if (OTHER_LETTERS.indexOf(c) >= 0) {
            return place == Place.ALONE ? UNLIKELY : 0;
        }
        if (NOT_IN_SWEDISH.indexOf(c) >= 0) {
            return place == Place.FIRST ? 1 : ODD;
        }
        if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
            return quotationMark(c, place);
        }
        if (BETWEEN_WORDS.indexOf(c) >= 0) {
            return place == Place.INSIDE || (c == '…' && place == Place.FIRST) ? 0 : LIKELY;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return place == Place.ALONE || c == '\u00a0' ? POSSIBLE : 0;
        }
        return c >= '\u2500' && c <= '\u259f' ? 0 : Character.isLetter(c) ? UNLIKELY : ODD;
    }

    private static int letter(char c, Place place) {
        boolean capital = Character.isUpperCase(c);
        return switch (place) {
            case INSIDE -> capital ? POSSIBLE : LIKELY;
            case FIRST -> LIKELY;
            case LAST -> capital ? 0 : POSSIBLE;
            case ALONE -> 1;
        };
    }

    private static int quotationMark(char c, Place place) {
        boolean fits = switch (place) {
            case INSIDE -> c == '’';
            case FIRST -> OPENING.indexOf(c) >= 0;
            case LAST -> CLOSING.indexOf(c) >= 0;
            case ALONE -> false;
        };
        return fits ? LIKELY : place == Place.ALONE ? 1 : UNLIKELY;
    }
}
