package se.nyhetsarkivet.item;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), which every Java platform must have. Safe for use by many threads. */
public final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        return newDigest().digest(bytes);
    }

    /**
     * Begins a checksum.
     *
     * @return a digest of nothing yet, for one thread
     */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java platform lacks SHA-256", impossible);
        }
    }
}
