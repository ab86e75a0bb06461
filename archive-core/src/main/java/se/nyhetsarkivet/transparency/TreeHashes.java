package se.nyhetsarkivet.transparency;

import java.util.List;

/**
 * The stored hashes of a tree. Of its levels only each eighth is stored, as tiles are cut: level 0 has the hashes of the
 * entries, and a hash of the next level stands for {@value #WIDTH} of the level below.
 */
@FunctionalInterface
public interface TreeHashes {

    /** How many hashes a tile has, and for how many hashes one of the next level stands. */
    int WIDTH = 256;

    /** How many levels of the tree lie between two that are stored. */
    int HEIGHT = 8;

    /**
     * Reads hashes beside each other.
     *
     * @param level the stored level, from 0
     * @param first the first hash, from 0
     * @param count how many, at most {@value #WIDTH}
     * @return the hashes
     */
    List<TreeHash> read(int level, long first, int count);

    /**
     * The hash over a complete part of the tree.
     *
     * @param level the stored level below it
     * @param first the first hash of that level, from 0
     * @param count how many, a power of two below {@value #WIDTH}
     * @return what is above all of them
     */
    default TreeHash over(int level, long first, int count) {
        return fold(read(level, first, count));
    }

    /**
     * The hash over a complete part of a tree.
     *
     * @param hashes a power of two of them
     * @return what is above all of them
     */
    static TreeHash fold(List<TreeHash> hashes) {
        TreeHash[] row = hashes.toArray(TreeHash[]::new);
        for (int length = row.length / 2; length > 0; length /= 2) {
            for (int i = 0; i < length; i++) {
                row[i] = TreeHash.ofNode(row[2 * i], row[2 * i + 1]);
            }
        }
        return row[0];
    }
}
