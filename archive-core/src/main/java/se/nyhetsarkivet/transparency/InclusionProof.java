package se.nyhetsarkivet.transparency;

import java.util.List;

/**
 * Proves that an entry is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index the entry, from 0
 * @param size how many entries the tree has
 * @param path the hashes beside the way from the entry up to the root
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {

    /** Copies the list. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Whether it proves what is said.
     *
     * @param entry the hash of the entry
     * @param root the root of the tree
     * @return true if the entry is in the tree at that place
     */
    public boolean proves(TreeHash entry, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        TreeHash hash = entry;
        for (TreeHash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofNode(beside, hash);
                // Where the tree has no right side there is nothing beside the way.
                int steps = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= steps;
                last >>= steps;
            } else {
                hash = TreeHash.ofNode(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
