/**
 * Filters of a request as Lucene's queries: dates, publishers, keywords, addresses, and which revisions of an item count.
 */
@NullMarked
package se.nyhetsarkivet.search.translation.filter;

import org.jspecify.annotations.NullMarked;
