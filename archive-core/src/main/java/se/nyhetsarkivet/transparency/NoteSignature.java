package se.nyhetsarkivet.transparency;

import java.util.Arrays;

/**
 * A line of a signed note with a signature.
 *
 * @param name who signs
 * @param base64 the id of the key and the signature, in Base64
 */
public record NoteSignature(String name, String base64) {

    private static final int ID_BYTES = 4;
    private static final String DASH = "\u2014 ";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is no signature
     */
    public NoteSignature {
        KeyName.require(name);
        if (Base64Text.decode(base64).length <= ID_BYTES) {
            throw new IllegalArgumentException("'" + base64 + "' is too short for a signature");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] id = key.id();
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return new NoteSignature(key.name(), Base64Text.encode(both));
    }

    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new IllegalArgumentException("'" + line + "' is no signature; expected a dash, a name and Base64");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    byte[] keyId() {
        return Arrays.copyOf(Base64Text.decode(base64), ID_BYTES);
    }

    byte[] signature() {
        byte[] both = Base64Text.decode(base64);
        return Arrays.copyOfRange(both, ID_BYTES, both.length);
    }

    String line() {
        return DASH + name + " " + base64 + "\n";
    }
}
