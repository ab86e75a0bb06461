package se.nyhetsarkivet.evaluation;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A word of running text whose parts are marked by hand.
 *
 * @param word the word in lower case
 * @param count how often it was drawn
 * @param marked its parts as the list has them: {@code |} between parts, {@code +} before a linking element
 * @param kind how it is to be judged
 * @param name whether it is mostly a name, and so written with a capital
 */
record GoldWord(String word, int count, String marked, Kind kind, boolean name) {

    private static final char BETWEEN_PARTS = '|';
    private static final char BEFORE_LINK = '+';
    private static final int COLUMNS = 4;

    /** How a word is to be judged. */
    enum Kind {
        /** Its parts must be found. */
        COMPOUND,
        /** It must be left whole. */
        SIMPLE,
        /** Readers may differ, so it does not count. */
        OPTIONAL
    }

    static GoldWord parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("expected " + COLUMNS + " columns, found " + columns.length);
        }
        boolean optional = columns[2].startsWith("?");
        String marked = optional ? columns[2].substring(1) : columns[2];
        boolean compound = marked.indexOf(BETWEEN_PARTS) >= 0;
        return new GoldWord(
                columns[0],
                Integer.parseInt(columns[1]),
                marked,
                optional ? Kind.OPTIONAL : compound ? Kind.COMPOUND : Kind.SIMPLE,
                columns[3].equals("name"));
    }

    /** The offsets in the word at which a part ends and the next begins. */
    SortedSet<Integer> boundaries() {
        SortedSet<Integer> boundaries = new TreeSet<>();
        int offset = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == BETWEEN_PARTS) {
                boundaries.add(offset);
            } else if (c != BEFORE_LINK) {
                offset++;
            }
        }
        return boundaries;
    }

    /** The marked form without its marks. */
    String unmarked() {
        return marked.replace(String.valueOf(BETWEEN_PARTS), "").replace(String.valueOf(BEFORE_LINK), "");
    }
}
