package se.nyhetsarkivet.store.sqlite.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import se.nyhetsarkivet.item.Sha256;

/**
 * What an entry of the log is about a change. Its line ends with a commitment: SHA-256 over a salt and the digest of what must
 * not be guessed, which for a revision is its fingerprint. The salt is SHA-256 over a secret and the place in the source, so that
 * the place is bound too and need not be named.
 *
 * @param kind what it is about
 * @param subject the number of that
 * @param words the beginning of the line, which everybody may read
 * @param place where a revision stands in the batch's source
 * @param digest what is committed to, in hexadecimal; empty if nothing is
 */
public record LoggedChange(LogKind kind, long subject, String words, String place, String digest) {

    private static final HexFormat HEX = HexFormat.of();

    public static LoggedChange beginning(String time, long sequence) {
        return new LoggedChange(LogKind.BEGINNING, sequence, "log " + time + " " + sequence, "", "");
    }

    /** Of a row of the table of revisions. */
    public record Revision(
            long sequence, String item, int number, String seenAt, long batch, String fingerprint, String place) {

        public LoggedChange change() {
            String words = "revision " + sequence + " " + item + " " + number + " " + seenAt + " " + batch;
            return new LoggedChange(LogKind.REVISION, sequence, words, place, fingerprint);
        }
    }

    public static LoggedChange of(LogKind kind, long subject, String words, List<String> details) {
        MessageDigest digest = Sha256.newDigest();
        for (String detail : details) {
            byte[] bytes = detail.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return new LoggedChange(kind, subject, words, "", HEX.formatHex(digest.digest()));
    }

    public boolean commits() {
        return !digest.isEmpty();
    }

    byte[] salt(byte[] secret) {
        MessageDigest sha256 = Sha256.newDigest();
        sha256.update(secret);
        return sha256.digest(place.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] commitment(byte[] secret) {
        MessageDigest sha256 = Sha256.newDigest();
        sha256.update(salt(secret));
        return sha256.digest(HEX.parseHex(digest));
    }

    public String line(byte[] commitment) {
        return commits() ? words + " " + HEX.formatHex(commitment) : words;
    }
}
