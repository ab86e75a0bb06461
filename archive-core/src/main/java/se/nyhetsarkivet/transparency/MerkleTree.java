package se.nyhetsarkivet.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a number of entries, and what it proves (RFC 6962, section 2.1). It reads some hundred stored hashes for a root or
 * a proof, however large it is.
 *
 * @param hashes the stored hashes; those of a larger tree serve as well
 * @param size how many entries the tree has
 */
public record MerkleTree(TreeHashes hashes, long size) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " entries; expected 0 or more");
        }
    }

    /**
     * The one hash that stands for all entries.
     *
     * @return the root
     */
    public TreeHash root() {
        return size == 0 ? TreeHash.EMPTY : hash(0, size);
    }

    /**
     * The tree as it was with fewer entries.
     *
     * @param smaller how many
     * @return the tree
     * @throws IllegalArgumentException if it did not have so few, or never had so many
     */
    public MerkleTree at(long smaller) {
        if (smaller > size) {
            throw new IllegalArgumentException("a tree of " + smaller + " entries in one of " + size);
        }
        return new MerkleTree(hashes, smaller);
    }

    /**
     * Proves that an entry is in the tree.
     *
     * @param index the entry, from 0
     * @return the proof
     * @throws IllegalArgumentException if there is no such entry
     */
    public InclusionProof inclusionOf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("entry " + index + " in a tree of " + size + " entries");
        }
        List<TreeHash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (index < middle) {
                path.addFirst(hash(middle, to));
                to = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /**
     * Proves that this tree is an earlier one with more entries after those.
     *
     * @param earlier how many entries the earlier one had
     * @return the proof
     * @throws IllegalArgumentException if it had more than this one, or less than none
     */
    public ConsistencyProof consistencyWith(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + earlier + " entries before one of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            addConsistency(path, earlier);
        }
        return new ConsistencyProof(earlier, size, path);
    }

    private void addConsistency(List<TreeHash> path, long earlier) {
        long from = 0;
        long to = size;
        while (earlier < to) {
            long middle = from + largestPowerBelow(to - from);
            if (earlier <= middle) {
                path.addFirst(hash(middle, to));
                to = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        // What the earlier tree was itself its verifier knows.
        if (from > 0) {
            path.addFirst(hash(from, to));
        }
    }

    /** The hash over a range of entries. It must begin where a tree of that size may begin inside a larger one. */
    private TreeHash hash(long from, long to) {
        long entries = to - from;
        if (Long.bitCount(entries) == 1) {
            return complete(from, Long.numberOfTrailingZeros(entries));
        }
        long middle = from + largestPowerBelow(entries);
        return TreeHash.ofNode(hash(from, middle), hash(middle, to));
    }

    private TreeHash complete(long from, int height) {
        int level = height / TreeHashes.HEIGHT;
        int above = height % TreeHashes.HEIGHT;
        return hashes.over(level, from >> (level * TreeHashes.HEIGHT), 1 << above);
    }

    private static long largestPowerBelow(long number) {
        return Long.highestOneBit(number - 1);
    }
}
