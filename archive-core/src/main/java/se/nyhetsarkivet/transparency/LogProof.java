package se.nyhetsarkivet.transparency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that a stranger needs, besides the entry and the log's key, to check that the entry is logged; in the form of C2SP's
 * {@code tlog-proof}.
 *
 * @param extra additional data for the checker; not authenticated
 * @param proof the proof
 * @param head the head of the log
 */
public record LogProof(Optional<String> extra, InclusionProof proof, SignedNote head) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /**
     * Reads a proof.
     *
     * @param text the whole proof
     * @return the proof
     * @throws IllegalArgumentException if it is none
     */
    public static LogProof parse(String text) {
        int gap = text.indexOf("\n\n");
        if (gap < 0 || text.length() > SignedNote.MAX_CHARACTERS || !text.startsWith(FIRST_LINE + "\n")) {
            throw new IllegalArgumentException("This is not a proof of a log: its first line is not " + FIRST_LINE);
        }
        List<String> lines =
                text.substring(FIRST_LINE.length() + 1, gap + 1).lines().toList();
        Optional<String> extra = lines.stream()
                .findFirst()
                .filter(line -> line.startsWith(EXTRA))
                .map(line -> new String(Base64Text.decode(line.substring(EXTRA.length())), StandardCharsets.UTF_8));
        List<String> rest = lines.subList(extra.isPresent() ? 1 : 0, lines.size());
        if (rest.isEmpty() || !rest.getFirst().startsWith(INDEX)) {
            throw new IllegalArgumentException(
                    "This is not a proof of a log: the line with the entry's index is missing");
        }
        SignedNote head = SignedNote.parse(text.substring(gap + 2));
        InclusionProof proof = new InclusionProof(
                Checkpoint.number(rest.getFirst().substring(INDEX.length())),
                Checkpoint.parse(head.signed()).size(),
                rest.stream().skip(1).map(TreeHash::parse).toList());
        return new LogProof(extra, proof, head);
    }

    /**
     * Whether it proves that an entry is in the tree of its head. The signature of the head is another question
     * ({@link SignedNote#verifiedBy}).
     *
     * @param entry the entry
     * @return true if the entry is there
     */
    public boolean proves(byte[] entry) {
        return proof.proves(
                TreeHash.ofEntry(entry), Checkpoint.parse(head.signed()).root());
    }

    /**
     * The whole proof.
     *
     * @return the text, to be stored in a file that ends in {@code .tlog-proof}
     */
    public String text() {
        String told = extra.map(text -> EXTRA + Base64Text.encode(text.getBytes(StandardCharsets.UTF_8)) + "\n")
                .orElse("");
        String path = proof.path().stream().map(hash -> hash + "\n").collect(Collectors.joining());
        return FIRST_LINE + "\n" + told + INDEX + proof.index() + "\n" + path + "\n" + head.text();
    }
}
