package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the words in a chunk. A joined chunk is one word as a whole, and also the words it is joined of, so that
 * {@code EU-kommissionen} is found whole and by either part; endings after a colon, abbreviations with points and decimal
 * numbers are only one word. Safe for use by many threads.
 */
final class ChunkWords {

    /** What may stand behind a colon as the ending of an abbreviation, a letter or a figure. */
    private static final Pattern COLON_ENDING = Pattern.compile(
            "([^:]+):(s|n|en|ns|ens|t|et|ts|ets|r|ar|er|or|ars|ers|na|arna|erna|orna|arnas|ernas|a|e|are)");

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{L}{1,3}(\\.\\p{L}{1,3})+");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,:]\\d+)+");

    private ChunkWords() {}

    /**
     * A word in a text.
     *
     * @param clean how it is written
     * @param root what its inflection is looked up by; empty for what does not inflect, as numbers
     * @param pieces the words it is joined of; empty for a plain one
     */
    record Word(CleanText clean, String root, List<CleanText> pieces) {}

    static Word of(ChunkScanner chunk, char[] text) {
        CleanText clean = CleanText.of(text, chunk.start(), chunk.end());
        return switch (chunk.kind()) {
            case PLAIN -> new Word(clean, isNumber(clean.text()) ? "" : clean.text(), List.of());
            case SIGN -> new Word(clean.part(0, 1), "", List.of());
            case GROUPED_NUMBER -> new Word(withoutSpaces(clean), "", List.of());
            case JOINED -> joined(clean);
        };
    }

    private static Word joined(CleanText clean) {
        String text = clean.text();
        var ending = COLON_ENDING.matcher(text);
        if (ending.matches()) {
            return new Word(clean, ending.group(1), List.of());
        }
        if (NUMBER.matcher(text).matches()) {
            return new Word(clean, "", List.of());
        }
        if (ABBREVIATION.matcher(text).matches()) {
            return new Word(clean, text.replace(".", ""), List.of());
        }
        List<CleanText> pieces = pieces(clean);
        return pieces.size() == 1
                ? new Word(pieces.getFirst(), pieces.getFirst().text(), List.of())
                : new Word(clean, "", pieces);
    }

    private static List<CleanText> pieces(CleanText clean) {
        List<CleanText> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= clean.length(); i++) {
            if (i == clean.length() || !isInWord(clean.text().charAt(i))) {
                if (i > start) {
                    pieces.add(clean.part(start, i));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || CleanText.isMark(c);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static CleanText withoutSpaces(CleanText clean) {
        StringBuilder digits = new StringBuilder();
        int[] offsets = new int[clean.length() + 1];
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isDigit(clean.text().charAt(i))) {
                offsets[digits.length()] = clean.offset(i);
                digits.append(clean.text().charAt(i));
            }
        }
        offsets[digits.length()] = clean.end();
        return new CleanText(digits.toString(), offsets);
    }
}
