/**
 * What changed between two revisions of an item. {@link se.nyhetsarkivet.comparison.ItemComparison ItemComparison} compares
 * the headline, the lead and the body word by word, as text and never as HTML, and the other fields value by value; it says
 * whether a text was changed without a new date. Pure functions of two items.
 *
 * <pre>{@code
 * ItemComparison comparison = ItemComparison.of(first.item(), second.item());
 * for (Segment segment : comparison.body().segments()) {
 *     show(segment.kind(), segment.text());
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.comparison;

import org.jspecify.annotations.NullMarked;
