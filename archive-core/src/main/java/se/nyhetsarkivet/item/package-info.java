/**
 * The words of the archive as immutable records, without any input or output: a {@link se.nyhetsarkivet.item.NewsItem
 * NewsItem} is one announcement, known by its {@link se.nyhetsarkivet.item.ItemId ItemId} and dated with a
 * {@link se.nyhetsarkivet.item.PartialDate PartialDate}; a {@link se.nyhetsarkivet.item.Revision Revision} is the item as
 * it was seen at one moment, with a {@link se.nyhetsarkivet.item.Fingerprint Fingerprint} that anyone can check. An
 * {@link se.nyhetsarkivet.item.Actor Actor} is who did something that the record keeps.
 *
 * <p>Callers construct items (with {@link se.nyhetsarkivet.item.NewsItem#builder NewsItem.builder}), dates, ranges, ids, fingerprints
 * and actors. Revisions, histories, tombstones and rejections they only receive.
 *
 * <h2>What may be absent</h2>
 *
 * <p>A text that a source does not give is the empty string: identifier, lead, body, publisher, URL and language, here and in what is
 * made of them, such as a hit. A source that says nothing and one that says the empty text mean the same, the item has the same
 * fingerprint, and whoever shows a text can show it as it is. A list without members is the empty list. Whatever else may be absent is an
 * {@link java.util.Optional}: a date, a tombstone, a revision. Nothing is null.
 *
 * <p>A value that cannot be what it claims to be is refused where it is made, with an
 * {@link se.nyhetsarkivet.InvalidValueException}.
 *
 * <p>This room uses no other.
 */
@NullMarked
package se.nyhetsarkivet.item;

import org.jspecify.annotations.NullMarked;
