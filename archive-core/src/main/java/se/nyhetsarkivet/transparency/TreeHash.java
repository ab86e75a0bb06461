package se.nyhetsarkivet.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A hash in a Merkle tree, as RFC 6962 makes it of an entry or of two other hashes: SHA-256, with a byte before it that tells
 * entries from nodes. Immutable.
 */
public final class TreeHash {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The hash of a tree without entries. */
    public static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash that was computed before.
     *
     * @param bytes its {@value #BYTES} bytes
     * @return the hash
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes are no hash; expected " + BYTES);
        }
        return new TreeHash(bytes.clone());
    }

    /**
     * A hash as notes and proofs write it.
     *
     * @param base64 the text
     * @return the hash
     * @throws IllegalArgumentException if it is none
     */
    public static TreeHash parse(String base64) {
        return of(Base64Text.decode(base64));
    }

    /**
     * The hash of an entry.
     *
     * @param entry what was logged
     * @return the hash
     */
    public static TreeHash ofEntry(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new TreeHash(digest.digest(entry));
    }

    /**
     * The hash of a node.
     *
     * @param left what is below it on the left
     * @param right what is below it on the right
     * @return the hash
     */
    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /**
     * The bytes.
     *
     * @return a copy of them
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java platform lacks SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As notes and proofs write it, in Base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
