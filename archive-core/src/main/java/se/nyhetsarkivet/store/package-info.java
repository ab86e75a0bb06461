/**
 * The record of truth: an append-only log of revisions with sequence numbers, and the ledger of import batches with every
 * rejection, in one SQLite file that any tool can open. {@link se.nyhetsarkivet.store.RevisionStore RevisionStore} is what
 * the rest of the archive knows; {@link se.nyhetsarkivet.store.sqlite.SqliteStore SqliteStore} is the only class that speaks JDBC.
 *
 * <p>Callers of the library receive batches, originals, changes and verifications from here and make none of them, except
 * {@link se.nyhetsarkivet.store.RecordedChange.Range RecordedChange.Range}.
 *
 * <p>What the store has acknowledged survives a kill at any instant. Nothing here is ever updated but the counts of a
 * batch that is still running and the mark of one that was undone; only the texts of an item that was erased by decision are
 * taken out. Triggers in the database keep it so.
 */
@NullMarked
package se.nyhetsarkivet.store;

import org.jspecify.annotations.NullMarked;
