package se.nyhetsarkivet.transparency;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Sigstore's verifier says of our proofs: others can check them, and not only we. */
@Tag("slow")
class IndependentVerifierTest {

    private static final int MOST = 300;

    private final List<TreeHash> leaves = MerkleTreeTest.numbered(MOST);

    @Test
    void itFindsEachEntryInEachTree() throws Exception {
        for (int size = 1; size <= MOST; size++) {
            MerkleTree tree = MerkleTreeTest.tree(leaves, size);
            for (int index = 0; index < size; index++) {
                verify(leaves.get(index), index, size, tree.inclusionOf(index).path(), tree.root());
            }
        }
    }

    @Test
    void itFindsNoOtherEntryThere() {
        MerkleTree tree = MerkleTreeTest.tree(leaves, 200);
        for (int index = 0; index < 200; index++) {
            int asked = index;
            List<TreeHash> path = tree.inclusionOf(index).path();
            assertThatThrownBy(() -> verify(leaves.get(asked + 1), asked, 200, path, tree.root()))
                    .isInstanceOf(InclusionProofVerificationException.class);
        }
    }

    /**
     * A consistency proof is two proofs of inclusion for one node, the largest complete subtree at the end of the earlier
     * tree: in the later tree with all of the path, and in the earlier with what lies on the left of the node (RFC 9162,
     * section 2.1.4.2).
     */
    @Test
    void itFindsTheNodeThatTwoTreesShareInBoth() throws Exception {
        for (int size = 1; size <= MOST; size++) {
            MerkleTree tree = MerkleTreeTest.tree(leaves, size);
            for (int earlier = 1; earlier < size; earlier++) {
                verifyConsistency(
                        tree.consistencyWith(earlier), tree.at(earlier).root(), tree.root());
            }
        }
    }

    @Test
    void itDoesNotFindItInATreeWithAnotherBeginning() {
        List<TreeHash> others = new ArrayList<>(leaves);
        others.set(0, leaves.get(1));
        for (int earlier = 1; earlier < MOST; earlier++) {
            TreeHash otherRoot = MerkleTreeTest.tree(others, earlier).root();
            MerkleTree tree = MerkleTreeTest.tree(leaves, MOST);
            ConsistencyProof proof = tree.consistencyWith(earlier);
            assertThatThrownBy(() -> verifyConsistency(proof, otherRoot, tree.root()))
                    .isInstanceOf(InclusionProofVerificationException.class);
        }
    }

    private static void verifyConsistency(ConsistencyProof proof, TreeHash earlierRoot, TreeHash root)
            throws InclusionProofVerificationException {
        List<TreeHash> path = new ArrayList<>(proof.path());
        TreeHash shared = Long.bitCount(proof.earlier()) == 1 ? earlierRoot : path.removeFirst();
        int height = Long.numberOfTrailingZeros(proof.earlier());
        long node = (proof.earlier() - 1) >> height;
        long nodes = ((proof.size() - 1) >> height) + 1;
        verify(shared, node, nodes, path, root);
        verify(shared, node, node + 1, onTheLeft(path, node, nodes - 1), earlierRoot);
    }

    private static List<TreeHash> onTheLeft(List<TreeHash> path, long node, long last) {
        List<TreeHash> left = new ArrayList<>();
        long onTheWay = node;
        long lastThere = last;
        for (TreeHash beside : path) {
            while (onTheWay == lastThere && (onTheWay & 1) == 0) {
                onTheWay >>= 1;
                lastThere >>= 1;
            }
            if ((onTheWay & 1) == 1) {
                left.add(beside);
            }
            onTheWay >>= 1;
            lastThere >>= 1;
        }
        return left;
    }

    private static void verify(TreeHash entry, long index, long size, List<TreeHash> path, TreeHash root)
            throws InclusionProofVerificationException {
        List<byte[]> hashes = path.stream().map(TreeHash::bytes).toList();
        InclusionProofVerifier.verify(entry.bytes(), index, size, hashes, root.bytes());
    }
}
