/**
 * The words of the archive as immutable records, without any input or output: a {@link se.nyhetsarkivet.item.NewsItem
 * NewsItem} is one announcement, known by its {@link se.nyhetsarkivet.item.ItemId ItemId} and dated with a
 * {@link se.nyhetsarkivet.item.PartialDate PartialDate}; a {@link se.nyhetsarkivet.item.Revision Revision} is the item as
 * it was seen at one moment, with a {@link se.nyhetsarkivet.item.Fingerprint Fingerprint} that anyone can check.
 *
 * <p>This room uses no other.
 */
@NullMarked
package se.nyhetsarkivet.item;

import org.jspecify.annotations.NullMarked;
