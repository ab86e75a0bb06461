/**
 * The transparency log for strangers' tools, in the form of C2SP's {@code tlog-tiles}: the signed head at
 * {@code /log/checkpoint}, the tree and its entries below {@code /log/tile}, the public key at {@code /log/key}.
 */
@NullMarked
package se.nyhetsarkivet.web.log;

import org.jspecify.annotations.NullMarked;
