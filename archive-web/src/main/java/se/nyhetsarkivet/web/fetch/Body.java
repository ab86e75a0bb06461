package se.nyhetsarkivet.web.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What a server sent as a document: as it was sent, and unpacked. Immutable. */
public final class Body {

    private final byte[] sent;
    private final byte[] unpacked;

    private Body(byte[] sent, byte[] unpacked) {
        this.sent = sent;
        this.unpacked = unpacked;
    }

    /** Unpacks what was sent. */
    static Body of(byte[] sent, String coding, int mostBytes) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> new Body(sent, sent);
            case "gzip", "x-gzip" ->
                new Body(sent, limited(new GZIPInputStream(new ByteArrayInputStream(sent)), mostBytes));
            default -> throw new IOException("it is sent in the coding " + coding + ", which nobody asked for");
        };
    }

    /** Reads all of a stream, unless that is too much. */
    static byte[] limited(InputStream stream, int mostBytes) throws IOException {
        byte[] read = stream.readNBytes(mostBytes);
        if (read.length == mostBytes && stream.read() >= 0) {
            throw new TooLongException(mostBytes);
        }
        return read;
    }

    /** A document that is longer than it may be. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(int mostBytes) {
            super("it is longer than " + mostBytes + " bytes");
        }
    }

    /**
     * The bytes as they were sent.
     *
     * @return a stream over them
     */
    public InputStream sent() {
        return new ByteArrayInputStream(sent);
    }

    /**
     * How many bytes were sent.
     *
     * @return their number
     */
    public int sentLength() {
        return sent.length;
    }

    /**
     * The bytes of the document.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return unpacked.clone();
    }

    /**
     * The bytes of the document.
     *
     * @return a stream over them
     */
    public InputStream open() {
        return new ByteArrayInputStream(unpacked);
    }

    /**
     * By what two documents are compared.
     *
     * @return the SHA-256 of the unpacked bytes
     */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(unpacked));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
