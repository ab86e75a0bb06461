/**
 * Reads items from the rows of the record: what they have said, as of any moment, and in the order in which it came.
 */
@NullMarked
package se.nyhetsarkivet.store.sqlite.reading;

import org.jspecify.annotations.NullMarked;
