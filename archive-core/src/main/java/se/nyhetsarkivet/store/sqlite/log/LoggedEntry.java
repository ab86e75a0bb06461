package se.nyhetsarkivet.store.sqlite.log;

import java.util.HexFormat;
import java.util.Optional;
import se.nyhetsarkivet.store.LogEntry;
import se.nyhetsarkivet.transparency.TreeHash;

/**
 * An entry of the log as it is stored, and what the record says of it.
 *
 * @param number its place, from 0
 * @param kind what it is about
 * @param subject the number of that
 * @param hash the stored hash, in hexadecimal
 * @param change what the record has under the number; empty if it is not there
 * @param secret what its salt is made of, in hexadecimal; the empty string once it is erased
 * @param commitment the end of its line if the salt is erased; otherwise the empty string
 */
public record LoggedEntry(
        long number,
        LogKind kind,
        long subject,
        String hash,
        Optional<LoggedChange> change,
        String secret,
        String commitment) {

    /** The entry made anew; empty if the record lacks what it is made of. */
    public Optional<LogEntry> anew() {
        return change.filter(this::canCommit).map(known -> {
            boolean open = !secret.isEmpty();
            String salt = open ? HexFormat.of().formatHex(known.salt(bytes(secret))) : "";
            byte[] end = open ? known.commitment(bytes(secret)) : bytes(commitment);
            return new LogEntry(number, known.line(end), Optional.of(salt).filter(text -> !text.isEmpty()));
        });
    }

    private boolean canCommit(LoggedChange known) {
        return !known.commits() || !secret.isEmpty() || !commitment.isEmpty();
    }

    public Optional<TreeHash> hashAnew() {
        return anew().map(entry -> TreeHash.ofEntry(entry.bytes()));
    }

    public boolean isHashed(TreeHash anew) {
        return HexFormat.of().formatHex(anew.bytes()).equals(hash);
    }

    /** What it is about, for a sentence. */
    public String subjectInWords() {
        return switch (kind) {
            case BEGINNING -> "its beginning";
            case REVISION ->
                change.map(known -> "revision " + word(known, 3) + " of item " + word(known, 2))
                        .orElse("change " + subject);
            case DECISION ->
                change.map(known -> "the decision on item " + word(known, 2))
                        .orElse("the decision of change " + subject);
            case BATCH -> "batch " + subject;
            case UNDO -> "the undoing of batch " + subject;
        };
    }

    private static String word(LoggedChange known, int place) {
        return known.words().split(" ", -1)[place];
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
