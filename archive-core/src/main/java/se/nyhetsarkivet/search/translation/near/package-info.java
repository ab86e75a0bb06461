/**
 * Nearness as Lucene's intervals, including phrases and patterns within {@code NEAR}.
 */
@NullMarked
package se.nyhetsarkivet.search.translation.near;

import org.jspecify.annotations.NullMarked;
