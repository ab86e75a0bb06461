package se.nyhetsarkivet.web.masthead;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A picture that stands beside the name of the archive. Immutable. */
public final class Logo {

    /** The most bytes of a logo: it comes with every page. */
    public static final int MOST_BYTES = 256 * 1024;

    /** The most pixels of each side. */
    public static final int MOST_PIXELS = 1024;

    private static final int VERSION_BYTES = 8;

    /** The formats. SVG is none of them, since it may have scripts in it and load what it likes. */
    public enum Format {
        /** Portable Network Graphics. */
        PNG("image/png"),
        /** JPEG. */
        JPEG("image/jpeg"),
        /** WebP. */
        WEBP("image/webp");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /**
         * What the format is called on the web.
         *
         * @return the media type
         */
        public String mediaType() {
            return mediaType;
        }
    }

    private final byte[] bytes;
    private final Format format;
    private final int width;
    private final int height;

    /**
     * Takes a picture.
     *
     * @param bytes the file
     * @param format its format, by its first bytes
     * @param width how many pixels it is wide
     * @param height how many pixels it is high
     */
    Logo(byte[] bytes, Format format, int width, int height) {
        this.bytes = bytes.clone();
        this.format = format;
        this.width = width;
        this.height = height;
    }

    /**
     * The file.
     *
     * @return a copy of its bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The format, by the first bytes.
     *
     * @return the format
     */
    public Format format() {
        return format;
    }

    /**
     * How wide it is.
     *
     * @return the pixels
     */
    public int width() {
        return width;
    }

    /**
     * How high it is.
     *
     * @return the pixels
     */
    public int height() {
        return height;
    }

    /**
     * Stands in the address, so that a browser asks again when it is another logo.
     *
     * @return sixteen digits that depend on the bytes
     */
    public String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && MessageDigest.isEqual(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return format + " " + width + "x" + height;
    }
}
