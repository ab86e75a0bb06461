/**
 * The record of truth as one SQLite file that any tool can open. {@link se.nyhetsarkivet.store.sqlite.SqliteStore SqliteStore}
 * is the {@link se.nyhetsarkivet.store.RevisionStore RevisionStore} and begins each answer and each transaction
 * ({@code SqliteSession}). Items are read in {@code reading}, and which item a record is of is found out in {@code identity};
 * each other kind of row has a class that reads and writes it. JDBC is used nowhere else. The tables and the triggers that
 * protect them are in {@code schema-1.sql} to {@code schema-8.sql}, one for each step from an earlier version.
 */
@NullMarked
package se.nyhetsarkivet.store.sqlite;

import org.jspecify.annotations.NullMarked;
