/**
 * What may have been meant, and how a word that was begun goes on; both from the archive's own words.
 */
@NullMarked
package se.nyhetsarkivet.search.suggest;

import org.jspecify.annotations.NullMarked;
