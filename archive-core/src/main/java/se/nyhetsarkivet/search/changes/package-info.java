/**
 * Lets many searches look at what changed in the record: {@link se.nyhetsarkivet.search.changes.ChangedItems ChangedItems} is a small
 * index of it, {@link se.nyhetsarkivet.search.changes.ChangeSearches ChangeSearches} are those who look.
 */
@NullMarked
package se.nyhetsarkivet.search.changes;

import org.jspecify.annotations.NullMarked;
