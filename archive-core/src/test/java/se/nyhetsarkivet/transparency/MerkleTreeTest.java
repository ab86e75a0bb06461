package se.nyhetsarkivet.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;

/** Trees and proofs are those of RFC 6962, computed by another way: its definitions, taken literally. */
@Tag("slow")
class MerkleTreeTest {

    private static final int MOST = 300;
    private static final HexFormat HEX = HexFormat.of();

    /** The entries of Certificate Transparency's own tests. */
    private static final List<byte[]> KNOWN = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HEX::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void knownEntriesHaveKnownRoots(int size, String root) {
        assertThat(HEX.formatHex(tree(hashes(KNOWN), size).root().bytes())).isEqualTo(root);
    }

    @Test
    void eachEntryOfEachTreeIsProved() {
        List<TreeHash> leaves = numbered(MOST);
        ByDefinition defined = new ByDefinition(leaves);
        StoredLevels stored = new StoredLevels(leaves);
        for (int size = 1; size <= MOST; size++) {
            MerkleTree tree = new MerkleTree(stored, size);
            TreeHash root = tree.root();
            assertThat(root).isEqualTo(defined.root(size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusionOf(index);
                boolean right = proof.path().equals(defined.path(index, size))
                        && proof.proves(leaves.get(index), root)
                        && !proof.proves(leaves.get((index + 1) % MOST), root);
                if (!right) {
                    fail("entry %d of %d", index, size);
                }
            }
        }
    }

    @Test
    void eachTreeIsProvedToBeTheBeginningOfEachLargerOne() {
        List<TreeHash> leaves = numbered(MOST);
        ByDefinition defined = new ByDefinition(leaves);
        List<TreeHash> roots = new ArrayList<>();
        StoredLevels stored = new StoredLevels(leaves);
        for (int size = 0; size <= MOST; size++) {
            MerkleTree tree = new MerkleTree(stored, size);
            roots.add(tree.root());
            for (int earlier = 0; earlier <= size; earlier++) {
                ConsistencyProof proof = tree.consistencyWith(earlier);
                boolean right = proof.path().equals(defined.consistency(earlier, size))
                        && proof.proves(roots.get(earlier), roots.get(size))
                        && !proof.proves(ofEntry(-1), roots.get(size))
                        && (earlier == 0 || !proof.proves(roots.get(earlier), ofEntry(-1)));
                if (!right) {
                    fail("%d before %d", earlier, size);
                }
            }
        }
    }

    @Test
    void aLargeTreeIsReadThroughItsStoredLevels() {
        int size = 70_000;
        List<TreeHash> leaves = numbered(size);
        StoredLevels stored = new StoredLevels(leaves);
        MerkleTree tree = new MerkleTree(stored, size);
        assertThat(tree.root()).isEqualTo(new ByDefinition(leaves).root(size));
        stored.read = 0;
        stored.known.clear();
        InclusionProof proof = tree.inclusionOf(65_600);
        assertThat(stored.read).isLessThan(1_500);
        assertThat(proof.proves(leaves.get(65_600), tree.root())).isTrue();
        assertThat(tree.consistencyWith(65_537).proves(tree.at(65_537).root(), tree.root()))
                .isTrue();
    }

    @Test
    void aProofThatWasChangedProvesNothing() {
        List<TreeHash> leaves = numbered(MOST);
        Seeds.run(2_000, random -> {
            int size = 1 + random.nextInt(MOST);
            int index = random.nextInt(size);
            MerkleTree tree = tree(leaves, size);
            List<TreeHash> path = new ArrayList<>(tree.inclusionOf(index).path());
            switch (random.nextInt(3)) {
                case 0 -> path.add(random.nextInt(path.size() + 1), ofEntry(-2));
                case 1 -> path.addLast(tree.root());
                default -> {
                    if (path.isEmpty()) {
                        path.add(tree.root());
                    }
                    path.set(random.nextInt(path.size()), ofEntry(-2));
                }
            }
            assertThat(new InclusionProof(index, size, path).proves(leaves.get(index), tree.root()))
                    .isFalse();
        });
    }

    @Test
    void aGrowingTreeHasTheRootOfEachSize() {
        GrowingTree tree = new GrowingTree();
        List<TreeHash> leaves = numbered(MOST);
        ByDefinition defined = new ByDefinition(leaves);
        for (int size = 0; size < MOST; size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).isEqualTo(defined.root(size));
            tree.add(leaves.get(size));
        }
    }

    static MerkleTree tree(List<TreeHash> leaves, int size) {
        return new MerkleTree(new StoredLevels(leaves), size);
    }

    static List<TreeHash> numbered(int count) {
        List<TreeHash> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hashes.add(ofEntry(i));
        }
        return hashes;
    }

    private static TreeHash ofEntry(int number) {
        return TreeHash.ofEntry(("entry " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<TreeHash> hashes(List<byte[]> entries) {
        return entries.stream().map(TreeHash::ofEntry).toList();
    }

    /** Stored as an archive stores them. */
    private static final class StoredLevels implements TreeHashes {

        private final List<List<TreeHash>> levels = new ArrayList<>();
        private final Map<List<Long>, TreeHash> known = new HashMap<>();
        private int read;

        StoredLevels(List<TreeHash> leaves) {
            levels.add(leaves);
            while (levels.getLast().size() >= WIDTH) {
                List<TreeHash> below = levels.getLast();
                List<TreeHash> above = new ArrayList<>();
                for (int i = 0; i + WIDTH <= below.size(); i += WIDTH) {
                    above.add(TreeHashes.fold(below.subList(i, i + WIDTH)));
                }
                levels.add(above);
            }
        }

        /** Proofs of all trees ask for the same again and again. */
        @Override
        public TreeHash over(int level, long first, int count) {
            return known.computeIfAbsent(
                    List.of((long) level, first, (long) count), asked -> TreeHashes.super.over(level, first, count));
        }

        @Override
        public List<TreeHash> read(int level, long first, int count) {
            read += count;
            return levels.get(level).subList((int) first, (int) first + count);
        }
    }
}
