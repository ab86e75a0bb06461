/**
 * What all classes of the store share: rows as records, the count of sequence numbers, and the state in which a database file must be
 * before it is used, its schema and its write-ahead log.
 */
@NullMarked
package se.nyhetsarkivet.store.sqlite.database;

import org.jspecify.annotations.NullMarked;
