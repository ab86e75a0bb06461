/**
 * Finds out which item an arriving record is of, by its names and by what the record holds already, and notes where names are shared by
 * different news.
 */
@NullMarked
package se.nyhetsarkivet.store.sqlite.identity;

import org.jspecify.annotations.NullMarked;
