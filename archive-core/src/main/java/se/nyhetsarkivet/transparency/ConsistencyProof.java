package se.nyhetsarkivet.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves that a tree is an earlier one with more entries after those (RFC 9162, section 2.1.4).
 *
 * @param earlier how many entries the earlier tree has
 * @param size how many the later one has
 * @param path the hashes that both roots are made of
 */
public record ConsistencyProof(long earlier, long size, List<TreeHash> path) {

    /** Copies the list. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether it proves what is said.
     *
     * @param earlierRoot the root of the earlier tree
     * @param root the root of the later one
     * @return true if the earlier tree is the beginning of the later one
     */
    public boolean proves(TreeHash earlierRoot, TreeHash root) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == size || earlier == 0) {
            boolean same = earlier == size ? earlierRoot.equals(root) : earlierRoot.equals(TreeHash.EMPTY);
            return path.isEmpty() && same;
        }
        List<TreeHash> steps = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            steps.addFirst(earlierRoot);
        }
        return !steps.isEmpty() && climb(steps, earlierRoot, root);
    }

    private boolean climb(List<TreeHash> steps, TreeHash earlierRoot, TreeHash root) {
        int complete = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> complete;
        long last = (size - 1) >> complete;
        TreeHash before = steps.getFirst();
        TreeHash after = steps.getFirst();
        for (TreeHash step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = TreeHash.ofNode(step, before);
                after = TreeHash.ofNode(step, after);
                int skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                after = TreeHash.ofNode(after, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(root);
    }
}
