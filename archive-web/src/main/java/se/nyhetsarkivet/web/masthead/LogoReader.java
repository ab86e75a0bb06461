package se.nyhetsarkivet.web.masthead;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.web.masthead.Logo.Format;

/**
 * Finds out what a file of bytes is by its first bytes, whatever it is called, and how large the picture is. It is not decoded: the browser
 * does that.
 */
public final class LogoReader {

    private static final int MARKER = 0xff;
    private static final int ALPHA_MASK = 0x3fff;

    private LogoReader() {}

    /** What came of reading. */
    public sealed interface Read {}

    /**
     * It can be a logo.
     *
     * @param logo the logo
     */
    public record Fine(Logo logo) implements Read {}

    /** Why it cannot be one. */
    public enum Refusal implements Read {
        /** There is nothing. */
        EMPTY,
        /** It has too many bytes. */
        LARGE,
        /** It is SVG. */
        SVG,
        /** It is none of the formats, or damaged. */
        UNKNOWN,
        /** A side has too many pixels. */
        WIDE
    }

    /** The sides of a picture. */
    private record Size(Format format, int width, int height) {}

    /**
     * Reads a file.
     *
     * @param bytes all of it
     * @return the logo, or why it cannot be one
     */
    public static Read read(byte[] bytes) {
        if (bytes.length == 0) {
            return Refusal.EMPTY;
        }
        if (bytes.length > Logo.MOST_BYTES) {
            return Refusal.LARGE;
        }
        Optional<Size> size = size(bytes);
        if (size.isEmpty()) {
            return isSvg(bytes) ? Refusal.SVG : Refusal.UNKNOWN;
        }
        int longest = Math.max(size.get().width(), size.get().height());
        if (Math.min(size.get().width(), size.get().height()) < 1) {
            return Refusal.UNKNOWN;
        }
        return longest > Logo.MOST_PIXELS
                ? Refusal.WIDE
                : new Fine(new Logo(
                        bytes,
                        size.get().format(),
                        size.get().width(),
                        size.get().height()));
    }

    private static boolean isSvg(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.UTF_8);
        return start.toLowerCase(Locale.ROOT).contains("<svg");
    }

    private static Optional<Size> size(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            if (begins(bytes, "\u0089PNG\r\n\u001a\n")) {
                return has(bytes, 12, "IHDR")
                        ? Optional.of(new Size(Format.PNG, buffer.getInt(16), buffer.getInt(20)))
                        : Optional.empty();
            }
            if (begins(bytes, "\u00ff\u00d8\u00ff")) {
                return jpeg(buffer);
            }
            return begins(bytes, "RIFF") && has(bytes, 8, "WEBP")
                    ? webp(buffer.order(ByteOrder.LITTLE_ENDIAN), bytes)
                    : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, String magic) {
        return has(bytes, 0, magic);
    }

    private static boolean has(byte[] bytes, int at, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int place = 0; place < expected.length; place++) {
            if (at + place >= bytes.length || bytes[at + place] != expected[place]) {
                return false;
            }
        }
        return true;
    }

    /** The size is in the first frame header, behind segments whose lengths are given. */
    private static Optional<Size> jpeg(ByteBuffer buffer) {
        buffer.position(2);
        while (buffer.remaining() > 3) {
            if ((buffer.get() & 0xff) != MARKER) {
                return Optional.empty();
            }
            int marker = buffer.get() & 0xff;
            if (marker == MARKER) {
                buffer.position(buffer.position() - 1);
                continue;
            }
            int length = buffer.getShort() & 0xffff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                buffer.get();
                int height = buffer.getShort() & 0xffff;
                return Optional.of(new Size(Format.JPEG, buffer.getShort() & 0xffff, height));
            }
            if (length < 2 || length - 2 > buffer.remaining()) {
                return Optional.empty();
            }
            buffer.position(buffer.position() + length - 2);
        }
        return Optional.empty();
    }

    private static Optional<Size> webp(ByteBuffer buffer, byte[] bytes) {
        if (has(bytes, 12, "VP8X")) {
            return Optional.of(new Size(Format.WEBP, 1 + three(buffer, 24), 1 + three(buffer, 27)));
        }
        if (has(bytes, 12, "VP8L") && bytes[20] == 0x2f) {
            int sides = buffer.getInt(21);
            return Optional.of(new Size(Format.WEBP, 1 + (sides & ALPHA_MASK), 1 + ((sides >>> 14) & ALPHA_MASK)));
        }
        return has(bytes, 12, "VP8 ") && has(bytes, 23, "\u009d\u0001*")
                ? Optional.of(new Size(Format.WEBP, buffer.getShort(26) & ALPHA_MASK, buffer.getShort(28) & ALPHA_MASK))
                : Optional.empty();
    }

    private static int three(ByteBuffer buffer, int at) {
        return (buffer.getShort(at) & 0xffff) | (buffer.get(at + 2) & 0xff) << 16;
    }
}
