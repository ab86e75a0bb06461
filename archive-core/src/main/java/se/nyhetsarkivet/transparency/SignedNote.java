package se.nyhetsarkivet.transparency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with signatures, in the form of C2SP's {@code signed-note}.
 *
 * @param signed what is signed: lines, with a line feed after each
 * @param signatures the signatures
 */
public record SignedNote(String signed, List<NoteSignature> signatures) {

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
            throw new IllegalArgumentException("A note is of whole lines, without other control characters");
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
            throw new IllegalArgumentException("This is no signed note: it lacks an empty line before its signatures");
        }
        return new SignedNote(
                text.substring(0, gap + 1),
                text.substring(gap + 2).lines().map(NoteSignature::parse).toList());
    }

    /**
     * The key that signed it.
     *
     * @param keys the keys that are known
     * @return the one whose signature holds; none if there is no such, or one of a known key does not hold
     */
    public Optional<VerifierKey> verifiedBy(List<VerifierKey> keys) {
        Optional<VerifierKey> verified = Optional.empty();
        for (NoteSignature signature : signatures) {
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
        return signed + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
    }
}
