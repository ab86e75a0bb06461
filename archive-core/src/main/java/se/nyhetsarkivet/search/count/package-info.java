/**
 * The counts of a result: publishers, keywords and years, the time line, and where the archive has gaps.
 */
@NullMarked
package se.nyhetsarkivet.search.count;

import org.jspecify.annotations.NullMarked;
