package se.nyhetsarkivet.archive.verification;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.item.Tombstone;

/**
 * One number for all that an archive holds: two archives with the same digest hold the same items with the same revisions,
 * seen at the same times, and the same tombstones. It does not depend on the order in which they came, nor on the batches.
 *
 * <p>It is the sum of the SHA-256 of every item, modulo 2<sup>256</sup> (Bellare and Micciancio, A new paradigm for
 * collision-free hashing, 1997), so no item has to wait for another.
 */
final class ContentDigest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;

    void add(ItemHistory history) {
        if (history.revisions().isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("item ").append(history.id());
        for (Revision revision : history.revisions()) {
            text.append('\n')
                    .append(revision.seenAt().toEpochMilli())
                    .append(' ')
                    .append(revision.fingerprint());
        }
        add(text.toString());
    }

    void add(Tombstone tombstone) {
        add("tombstone " + tombstone.id() + '\n' + tombstone.kind() + '\n'
                + tombstone.decidedAt().toEpochMilli() + '\n' + tombstone.decidedBy() + '\n' + tombstone.reason());
    }

    private void add(String text) {
        MessageDigest digest = Sha256.newDigest();
        sum = sum.add(new BigInteger(1, digest.digest(text.getBytes(StandardCharsets.UTF_8))))
                .mod(MODULUS);
    }

    String hex() {
        return "%064x".formatted(sum);
    }
}
