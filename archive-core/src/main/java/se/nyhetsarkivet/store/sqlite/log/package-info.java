/**
 * The transparency log in the record's own file: an entry for each change, written in the transaction of the change, and the hashes
 * of the tree over them. {@link se.nyhetsarkivet.store.sqlite.log.SqliteLog SqliteLog} writes entries, and
 * {@link se.nyhetsarkivet.store.sqlite.log.SqliteLogCheck SqliteLogCheck} recomputes each from the record and compares.
 */
@NullMarked
package se.nyhetsarkivet.store.sqlite.log;

import org.jspecify.annotations.NullMarked;
