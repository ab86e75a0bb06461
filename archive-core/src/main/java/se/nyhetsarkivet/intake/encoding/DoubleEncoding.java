package se.nyhetsarkivet.intake.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Mends texts whose UTF-8 was read as Windows-1252 or ISO 8859-1 and encoded once more, so that {@code ä} became {@code Ã¤}.
 * Only what can hardly be anything else is changed: letters and signs of ISO 8859-1, quotation marks, dashes and the like.
 */
public final class DoubleEncoding {

    /** What is remarked of an item that was mended. */
    public static final String REMARK =
            "the characters were encoded twice, such as \u00e4 as \u00c3\u00a4, and have been mended";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Character, Integer> BYTES = bytes();
    /** Twice is the most that is seen. */
    private static final int MOST = 2;

    private DoubleEncoding() {}

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        for (int i = 0x80; i <= 0xff; i++) {
            bytes.put((char) i, i);
            char c = new String(new byte[] {(byte) i}, WINDOWS).charAt(0);
            if (c != '\ufffd') {
                bytes.put(c, i);
            }
        }
        return Map.copyOf(bytes);
    }

    /**
     * Reads a text as it was meant.
     *
     * @param text the text
     * @return the text without what was encoded twice; the same text if there is nothing to mend
     */
    public static String mended(String text) {
        String mended = text;
        for (int i = 0; i < MOST; i++) {
            mended = once(mended);
        }
        return mended;
    }

    private static String once(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('Â') < 0 && text.indexOf('â') < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = lengthAt(text, i);
            String character = length == 0 ? "" : decoded(text, i, length);
            if (!character.isEmpty()) {
                mended.append(character);
                i += length;
            } else if (isCutQuotationMark(text, i)) {
                mended.append('”');
                i += 2;
            } else {
                mended.append(text.charAt(i));
                i++;
            }
        }
        return mended.toString();
    }

    /** How many characters the one that begins here may have become. */
    private static int lengthAt(String text, int start) {
        int length = switch (text.charAt(start)) {
            case 'Ã', 'Â' -> 2;
            case 'â' -> 3;
            default -> 0;
        };
        return start + length <= text.length() ? length : 0;
    }

    private static String decoded(String text, int start, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            Integer known = BYTES.get(text.charAt(start + i));
            if (known == null) {
                return "";
            }
            bytes[i] = known.byteValue();
        }
        try {
            String character = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return isLikely(character.charAt(0)) ? character : "";
        } catch (CharacterCodingException other) {
            return "";
        }
    }

    private static boolean isLikely(char c) {
        return (c >= '\u00a0' && c <= '\u00ff') || (c >= '\u2010' && c <= '\u2044') || c == '€' || c == '™' || c == '−';
    }

    /** The last byte of a quotation mark is none in Windows-1252, and is often lost. */
    private static boolean isCutQuotationMark(String text, int start) {
        return text.startsWith("â€", start)
                && (start + 2 == text.length() || !BYTES.containsKey(text.charAt(start + 2)));
    }
}
