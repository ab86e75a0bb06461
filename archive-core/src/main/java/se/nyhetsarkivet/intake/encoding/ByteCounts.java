package se.nyhetsarkivet.intake.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Counts what the bytes of a text say of its encoding. For one thread. */
final class ByteCounts {

    /** Where a byte beyond ASCII stands in its word. */
    enum Place {
        INSIDE(0),
        FIRST(1),
        LAST(2),
        ALONE(3);

        /** Where it is counted. */
        final int column;

        Place(int column) {
            this.column = column;
        }
    }

    /** So much rarer must damage be in a text that is taken for UTF-8 in spite of it, whatever its language. */
    private static final int UTF_8_PER_DAMAGE = 10;

    private final long[][] highBytes = new long[128][Place.values().length];
    private final long[] zeros = new long[2];
    private long length;
    private long wholeUtf8;
    private long swedishUtf8;
    private boolean mayBeSwedish;
    private long damagedUtf8;
    private int continuationsLeft;
    private int lowestContinuation = 0x80;
    private int highestContinuation = 0xbf;
    private int beforePrevious;
    private int previous;

    void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            add(bytes[i] & 0xff);
        }
    }

    /** To be called once behind the last byte; a character that is cut off there is no damage. */
    void end() {
        place(0);
    }

    private void add(int value) {
        place(value);
        utf8(value);
        if (value == 0) {
            zeros[(int) (length & 1)]++;
        }
        length++;
        beforePrevious = previous;
        previous = value;
    }

    private void place(int next) {
        if (previous >= 0x80) {
            boolean before = isOfWord(beforePrevious);
            boolean after = isOfWord(next);
            Place place = before ? after ? Place.INSIDE : Place.LAST : after ? Place.FIRST : Place.ALONE;
            highBytes[previous - 0x80][place.column]++;
        }
    }

    private static boolean isOfWord(int value) {
        return value >= 0x80 || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    }

    private void utf8(int value) {
        if (continuationsLeft > 0) {
            if (value >= lowestContinuation && value <= highestContinuation) {
                continuationsLeft--;
                wholeUtf8 += continuationsLeft == 0 ? 1 : 0;
                swedishUtf8 += continuationsLeft == 0 && mayBeSwedish ? 1 : 0;
                expect(0x80, 0xbf);
                return;
            }
            damagedUtf8++;
            continuationsLeft = 0;
        }
        begin(value);
    }

    /** The lead bytes of RFC 3629, with what may follow each so that nothing is written too long. */
    private void begin(int value) {
        expect(value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80, value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf);
        if (value >= 0xc2 && value <= 0xf4) {
            continuationsLeft = value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
            mayBeSwedish = value == 0xc2 || value == 0xc3 || value == 0xe2;
        } else if (value >= 0x80) {
            damagedUtf8++;
        }
    }

    private void expect(int lowest, int highest) {
        lowestContinuation = lowest;
        highestContinuation = highest;
    }

    Charset charset() {
        if (zeros[1] * 2 > length / 2 && zeros[0] * 20 < zeros[1]) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] * 2 > length / 2 && zeros[1] * 20 < zeros[0]) {
            return StandardCharsets.UTF_16BE;
        }
        // The letters, dashes and quotation marks of Swedish in UTF-8 are no words in an encoding of single bytes.
        boolean isMostlyUtf8 = swedishUtf8 > 0 && swedishUtf8 >= damagedUtf8;
        if (isMostlyUtf8 || wholeUtf8 >= damagedUtf8 * UTF_8_PER_DAMAGE) {
            return StandardCharsets.UTF_8;
        }
        return SingleByteEncoding.likeliest(highBytes);
    }
}
