/**
 * One pass over the items that match: the first ones in order, and all of them for counting. The order follows from the record
 * alone and never from how Lucene has laid out the index.
 */
@NullMarked
package se.nyhetsarkivet.search.matching;

import org.jspecify.annotations.NullMarked;
