/**
 * Where the matches are: sentences for the snippets of a page and lines of a concordance, both read from the postings for all
 * texts at once.
 */
@NullMarked
package se.nyhetsarkivet.search.highlight;

import org.jspecify.annotations.NullMarked;
