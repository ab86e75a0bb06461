package se.nyhetsarkivet.transparency;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public key that checks the signatures of a log, in C2SP's form {@code name+id+key}. Immutable.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String name;
    private final byte[] id;
    private final byte[] publicKey;

    VerifierKey(String name, byte[] publicKey) {
        this.name = KeyName.require(name);
        this.publicKey = publicKey.clone();
        this.id = id(name, publicKey);
    }

    /**
     * Checks what a key or a log may be called: 1 to 200 characters without spaces and plus signs, such as {@code example.com/archive}.
     *
     * @param name the name
     * @return the name
     * @throws IllegalArgumentException if it is none
     */
    public static String requireName(String name) {
        return KeyName.require(name);
    }

    /**
     * Reads a key.
     *
     * @param text such as {@code example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k}
     * @return the key
     * @throws IllegalArgumentException if it is no key of this kind
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("'" + text + "' is no verifier key; expected name+id+key");
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new IllegalArgumentException("'" + text + "' is no key for Ed25519");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hexId().equals(parts[1])) {
            throw new IllegalArgumentException("'" + text + "' has another id than its key; copy it again");
        }
        return key;
    }

    /**
     * The name of who signs.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /** The first bytes of a signature tell the key. */
    byte[] id() {
        return id.clone();
    }

    String hexId() {
        return HexFormat.of().formatHex(id);
    }

    boolean isOf(SignedNote.Signature signature) {
        return signature.name().equals(name) && Arrays.equals(signature.keyId(), id);
    }

    boolean verifies(String text, SignedNote.Signature signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature.signature());
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] bigEndian = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            bigEndian[i] = publicKey[KEY_BYTES - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static byte[] id(String name, byte[] publicKey) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(publicKey), ID_BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return name + "+" + hexId() + "+" + typed(publicKey);
    }

    static String typed(byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return Base64Text.encode(typed);
    }
}
