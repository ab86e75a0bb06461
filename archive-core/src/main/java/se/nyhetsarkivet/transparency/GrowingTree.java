package se.nyhetsarkivet.transparency;

import java.util.ArrayList;
import java.util.List;

/** The root over entries that come one after the other, without any of them being kept. For one thread. */
public final class GrowingTree {

    /** The roots of the complete trees that all entries make, the largest first. */
    private final List<TreeHash> complete = new ArrayList<>();

    private long size;

    /** Begins with no entry. */
    public GrowingTree() {
        // There is nothing to begin with.
    }

    /**
     * Adds an entry.
     *
     * @param entry the hash of the entry
     */
    public void add(TreeHash entry) {
        TreeHash hash = entry;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = TreeHash.ofNode(complete.removeLast(), hash);
        }
        complete.add(hash);
        size++;
    }

    /**
     * How many entries there are.
     *
     * @return the number
     */
    public long size() {
        return size;
    }

    /**
     * The root over all entries so far.
     *
     * @return the root
     */
    public TreeHash root() {
        return complete.reversed().stream()
                .reduce((right, left) -> TreeHash.ofNode(left, right))
                .orElse(TreeHash.EMPTY);
    }
}
