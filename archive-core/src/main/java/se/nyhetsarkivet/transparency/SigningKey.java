package se.nyhetsarkivet.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;

/** The secret key with which a log signs its heads. Safe for use by many threads; it never shows its secret but to be stored. */
public final class SigningKey {

    private static final String SECRET = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        try {
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalArgumentException("This is not an Ed25519 key", impossible);
        }
    }

    /**
     * Makes a new key.
     *
     * @param name the name of who signs
     * @param random where its secret comes from
     * @return the key
     */
    public static SigningKey make(String name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            // RFC 8410: the key is the end of its X.509 form.
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] publicKey = Arrays.copyOfRange(encoded, encoded.length - TreeHash.BYTES, encoded.length);
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SigningKey(new VerifierKey(name, publicKey), seed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java platform lacks Ed25519", impossible);
        }
    }

    /**
     * Reads a stored key.
     *
     * @param lines what {@link #lines} gave
     * @return the key
     * @throws IllegalArgumentException if it is none, or its parts do not belong together
     */
    public static SigningKey parse(List<String> lines) {
        if (lines.size() != 2 || !lines.getFirst().startsWith(SECRET)) {
            throw new IllegalArgumentException("expected a line with the secret key and one with the public key");
        }
        VerifierKey verifier = VerifierKey.parse(lines.getLast());
        // PRIVATE, KEY, the name, the id, and a key that may have plus signs itself.
        String[] parts = lines.getFirst().split("\\+", 5);
        byte[] typed = Base64Text.decode(parts[parts.length - 1]);
        if (typed.length <= 1) {
            throw new IllegalArgumentException("the secret key is missing");
        }
        SigningKey key = new SigningKey(verifier, Arrays.copyOfRange(typed, 1, typed.length));
        if (key.sign("\n").verifiedBy(List.of(verifier)).isEmpty()
                || !key.lines().equals(lines)) {
            throw new IllegalArgumentException("the secret key is not that of the public key");
        }
        return key;
    }

    /**
     * The key to be stored where nobody else reads it: the secret one in the form of Go's {@code note} package, and the public
     * one.
     *
     * @return two lines
     */
    public List<String> lines() {
        String secret = SECRET + verifier.name() + "+" + verifier.hexId() + "+" + VerifierKey.typed(seed);
        return List.of(secret, verifier.toString());
    }

    /**
     * The key for those who check.
     *
     * @return the public key
     */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs.
     *
     * @param text lines, with a line feed after each
     * @return the text with its signature
     */
    public SignedNote sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, List.of(SignedNote.Signature.of(verifier, ed25519.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java platform cannot sign with Ed25519", impossible);
        }
    }

    /** Only its name. */
    @Override
    public String toString() {
        return "the signing key " + verifier.name();
    }
}
