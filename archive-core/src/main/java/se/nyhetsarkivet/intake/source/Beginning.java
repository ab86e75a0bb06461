package se.nyhetsarkivet.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The first bytes of a document, from which its format is recognised. Immutable. */
public final class Beginning {

    /** How many bytes are looked at. */
    public static final int MAX_BYTES = 64 * 1024;

    private final String name;
    private final byte[] bytes;
    private final String text;

    private Beginning(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.text = decode(bytes);
    }

    /**
     * Reads the beginning of a document.
     *
     * @param document the document
     * @return its beginning
     * @throws IOException if it cannot be read
     */
    public static Beginning of(SourceDocument document) throws IOException {
        try (InputStream stream = document.content().open()) {
            byte[] bytes = stream.readNBytes(MAX_BYTES);
            return new Beginning(document.name(), bytes);
        }
    }

    /**
     * The document's name; a hint at most.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The first {@value #MAX_BYTES} bytes, or all if there are fewer.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The bytes as text: as UTF-16 if a byte order mark says so, else as UTF-8 with what is none replaced.
     *
     * @return the text, without a byte order mark
     */
    public String text() {
        return text;
    }

    /**
     * Checks whether the document begins with some bytes.
     *
     * @param magic the bytes, each 0 to 255
     * @return true if it does
     */
    public boolean startsWith(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
