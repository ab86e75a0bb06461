package se.nyhetsarkivet.transparency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with signatures, in the form of C2SP's {@code signed-note}.
 *
 * @param signed what is signed: lines, with a line feed after each
 * @param signatures the signatures
 */
public record SignedNote(String signed, List<Signature> signatures) {

    /** The longest note that is read. */
    public static final int MAX_CHARACTERS = 100_000;

    private static final int MOST_SIGNATURES = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text does not end its last line, has control characters or no signature
     */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!signed.endsWith("\n") || signed.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("A note consists of whole lines, without other control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note has 1 to " + MOST_SIGNATURES + " signatures");
        }
    }

    /**
     * Reads a note.
     *
     * @param text the whole note
     * @return the note
     * @throws IllegalArgumentException if it is none
     */
    public static SignedNote parse(String text) {
        int gap = text.lastIndexOf("\n\n");
        if (text.length() > MAX_CHARACTERS || gap < 0 || !text.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "This is not a signed note: the empty line before the signatures is missing");
        }
        return new SignedNote(
                text.substring(0, gap + 1),
                text.substring(gap + 2).lines().map(Signature::parse).toList());
    }

    /**
     * The key that signed it.
     *
     * @param keys the keys that are known
     * @return the one whose signature holds; none if there is no such, or one of a known key does not hold
     */
    public Optional<VerifierKey> verifiedBy(List<VerifierKey> keys) {
        Optional<VerifierKey> verified = Optional.empty();
        for (Signature signature : signatures) {
            for (VerifierKey key : keys) {
                if (key.isOf(signature)) {
                    if (!key.verifies(signed, signature)) {
                        return Optional.empty();
                    }
                    verified = Optional.of(key);
                }
            }
        }
        return verified;
    }

    /**
     * The whole note.
     *
     * @return the text, to be stored and sent as it is
     */
    public String text() {
        return signed + "\n" + signatures.stream().map(Signature::line).collect(Collectors.joining());
    }

    /**
     * A line of a signed note with a signature.
     *
     * @param name who signs
     * @param base64 the id of the key and the signature, in Base64
     */
    public record Signature(String name, String base64) {

        private static final int ID_BYTES = 4;
        private static final String DASH = "\u2014 ";

        /**
         * Checks the form.
         *
         * @throws IllegalArgumentException if it is no signature
         */
        public Signature {
            KeyName.require(name);
            if (Base64Text.decode(base64).length <= ID_BYTES) {
                throw new IllegalArgumentException("'" + base64 + "' is too short for a signature");
            }
        }

        static Signature of(VerifierKey key, byte[] signature) {
            byte[] id = key.id();
            byte[] both = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, both, id.length, signature.length);
            return new Signature(key.name(), Base64Text.encode(both));
        }

        static Signature parse(String line) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space < DASH.length()) {
                throw new IllegalArgumentException(
                        "'" + line + "' is no signature; expected a dash, a name and Base64");
            }
            return new Signature(line.substring(DASH.length(), space), line.substring(space + 1));
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
}
