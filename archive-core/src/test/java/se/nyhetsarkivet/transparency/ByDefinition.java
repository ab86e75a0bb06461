package se.nyhetsarkivet.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RFC 6962, section 2.1, as it is written: nothing is stored, and every hash is computed from the entries. */
final class ByDefinition {

    private static final Map<List<TreeHash>, TreeHash> KNOWN = new HashMap<>();

    private ByDefinition() {}

    /** MTH(D[n]); the entries are hashed already. */
    static TreeHash root(List<TreeHash> d) {
        if (d.size() == 1) {
            return d.getFirst();
        }
        if (d.isEmpty()) {
            return TreeHash.of(sha256().digest());
        }
        TreeHash known = KNOWN.get(d);
        if (known == null) {
            int k = split(d.size());
            MessageDigest digest = sha256();
            digest.update((byte) 0x01);
            digest.update(root(d.subList(0, k)).bytes());
            digest.update(root(d.subList(k, d.size())).bytes());
            known = TreeHash.of(digest.digest());
            if (d.size() <= 300) {
                KNOWN.put(List.copyOf(d), known);
            }
        }
        return known;
    }

    /** PATH(m, D[n]). */
    static List<TreeHash> path(int m, List<TreeHash> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = split(d.size());
        List<TreeHash> left = d.subList(0, k);
        List<TreeHash> right = d.subList(k, d.size());
        return m < k ? joined(path(m, left), root(right)) : joined(path(m - k, right), root(left));
    }

    /** PROOF(m, D[n]); nothing needs to be proved of no entries. */
    static List<TreeHash> consistency(int m, List<TreeHash> d) {
        return m == 0 ? List.of() : subproof(m, d, true);
    }

    private static List<TreeHash> subproof(int m, List<TreeHash> d, boolean known) {
        if (m == d.size()) {
            return known ? List.of() : List.of(root(d));
        }
        int k = split(d.size());
        List<TreeHash> left = d.subList(0, k);
        List<TreeHash> right = d.subList(k, d.size());
        return m <= k
                ? joined(subproof(m, left, known), root(right))
                : joined(subproof(m - k, right, false), root(left));
    }

    private static List<TreeHash> joined(List<TreeHash> list, TreeHash last) {
        List<TreeHash> joined = new ArrayList<>(list);
        joined.add(last);
        return joined;
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
