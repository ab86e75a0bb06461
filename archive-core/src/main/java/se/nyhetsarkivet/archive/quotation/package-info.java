/**
 * Checks quotes: the index says which revisions may have one, and the record's texts decide.
 */
@NullMarked
package se.nyhetsarkivet.archive.quotation;

import org.jspecify.annotations.NullMarked;
