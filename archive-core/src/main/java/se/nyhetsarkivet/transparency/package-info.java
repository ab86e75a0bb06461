/**
 * A transparency log: a Merkle tree over entries, by which a stranger who kept one short text can tell whether anything that
 * was written before it has been changed since. The forms are those that others' tools read: tree hashing and proofs of RFC
 * 6962 (RFC 9162), and of C2SP signed notes, checkpoints ({@code tlog-checkpoint}), tiles ({@code tlog-tiles}) and proofs
 * ({@code tlog-proof}). Nothing here knows what is logged, or where.
 *
 * <pre>{@code
 * MerkleTree tree = new MerkleTree(hashes, size);
 * SignedNote head = key.sign(new Checkpoint(key.name(), size, tree.root()).text());
 * String proof = new LogProof(tree.inclusionOf(index), head).text();
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.transparency;

import org.jspecify.annotations.NullMarked;
