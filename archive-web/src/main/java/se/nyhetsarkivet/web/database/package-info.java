/**
 * Small SQLite files beside the archive, for what is no part of the record: {@link se.nyhetsarkivet.web.database.SmallDatabase
 * SmallDatabase} opens one and does its transactions.
 */
@NullMarked
package se.nyhetsarkivet.web.database;

import org.jspecify.annotations.NullMarked;
