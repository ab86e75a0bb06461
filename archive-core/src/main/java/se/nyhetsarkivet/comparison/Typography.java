package se.nyhetsarkivet.comparison;

import java.text.Normalizer;

/**
 * What a text says, however it is set: one kind of quotation mark, dash and space, and no places where a word may be divided. In one
 * pass, since every text of an edit goes through it.
 */
final class Typography {

    private static final int DIGITS_OF_THOUSAND = 3;

    private Typography() {}

    static String plain(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isSpace(c)) {
                if (!plain.isEmpty() && last(plain) != ' ') {
                    plain.append(' ');
                }
            } else if (c == '…') {
                plain.append("...");
            } else if (!isInvisible(c)) {
                addSign(plain, sign(c));
            }
        }
        if (!plain.isEmpty() && last(plain) == ' ') {
            plain.setLength(plain.length() - 1);
        }
        return withoutSpacesInNumbers(plain);
    }

    /** Two single quotation marks are a double one. */
    private static void addSign(StringBuilder plain, char sign) {
        if (sign == '\'' && !plain.isEmpty() && last(plain) == '\'') {
            plain.setCharAt(plain.length() - 1, '"');
        } else {
            plain.append(sign);
        }
    }

    private static char last(StringBuilder text) {
        return text.charAt(text.length() - 1);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
    }

    private static char sign(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\u300c', '\u300d' -> '"';
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u2039', '\u203a', '\u00b4', '`' -> '\'';
            default -> c;
        };
    }

    /** Swedish sets a space between thousands, or none. */
    private static String withoutSpacesInNumbers(StringBuilder text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean inNumber = text.charAt(i) == ' '
                    && i > 0
                    && Character.isDigit(text.charAt(i - 1))
                    && digitsFrom(text, i + 1) == DIGITS_OF_THOUSAND;
            if (!inNumber) {
                joined.append(text.charAt(i));
            }
        }
        return joined.toString();
    }

    private static int digitsFrom(StringBuilder text, int start) {
        int end = start;
        while (end < text.length() && end - start <= DIGITS_OF_THOUSAND && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - start;
    }
}
