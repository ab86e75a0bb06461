package se.nyhetsarkivet.transparency;

import java.util.Base64;

/** Base64 as C2SP's forms have it: standard letters, with padding, and each value in one way only. */
final class Base64Text {

    private Base64Text() {}

    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("'" + text + "' is not Base64 in its one form");
        }
        return bytes;
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
