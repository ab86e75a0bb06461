/**
 * What only the archive's own words can tell of a typed text: question marks that are punctuation, compounds that no item has,
 * names by sound and spelling, dates among the words.
 */
@NullMarked
package se.nyhetsarkivet.search.reading;

import org.jspecify.annotations.NullMarked;
