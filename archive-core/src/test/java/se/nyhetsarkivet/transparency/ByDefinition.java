package se.nyhetsarkivet.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * RFC 6962, section 2.1, as it is written: no tile is stored, and every hash is computed from the entries. A part D[from:to] is
 * computed once.
 */
final class ByDefinition {

    private final List<TreeHash> entries;
    private final Map<Part, TreeHash> known = new HashMap<>();

    private record Part(int from, int to) {

        int size() {
            return to - from;
        }

        /** The entries before the largest power of two smaller than the size. */
        Part left() {
            return new Part(from, from + split());
        }

        Part right() {
            return new Part(from + split(), to);
        }

        int split() {
            int k = 1;
            while (2 * k < size()) {
                k *= 2;
            }
            return k;
        }
    }

    ByDefinition(List<TreeHash> entries) {
        this.entries = entries;
    }

    /** MTH(D[n]); the entries are hashed already. */
    TreeHash root(int n) {
        return root(new Part(0, n));
    }

    /** PATH(m, D[n]). */
    List<TreeHash> path(int m, int n) {
        return path(m, new Part(0, n));
    }

    /** PROOF(m, D[n]); nothing needs to be proved of no entries. */
    List<TreeHash> consistency(int m, int n) {
        return m == 0 ? List.of() : subproof(m, new Part(0, n), true);
    }

    private TreeHash root(Part d) {
        if (d.size() == 1) {
            return entries.get(d.from());
        }
        if (d.size() == 0) {
            return TreeHash.of(sha256().digest());
        }
        TreeHash before = known.get(d);
        if (before == null) {
            MessageDigest digest = sha256();
            digest.update((byte) 0x01);
            digest.update(root(d.left()).bytes());
            digest.update(root(d.right()).bytes());
            before = TreeHash.of(digest.digest());
            known.put(d, before);
        }
        return before;
    }

    private List<TreeHash> path(int m, Part d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = d.split();
        return m < k ? joined(path(m, d.left()), root(d.right())) : joined(path(m - k, d.right()), root(d.left()));
    }

    private List<TreeHash> subproof(int m, Part d, boolean whole) {
        if (m == d.size()) {
            return whole ? List.of() : List.of(root(d));
        }
        int k = d.split();
        return m <= k
                ? joined(subproof(m, d.left(), whole), root(d.right()))
                : joined(subproof(m - k, d.right(), false), root(d.left()));
    }

    private static List<TreeHash> joined(List<TreeHash> list, TreeHash last) {
        List<TreeHash> joined = new ArrayList<>(list);
        joined.add(last);
        return joined;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
