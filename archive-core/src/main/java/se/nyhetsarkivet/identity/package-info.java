/**
 * Which records are of one item. {@link se.nyhetsarkivet.identity.ItemNames ItemNames} are the names by which an item may be
 * known, {@link se.nyhetsarkivet.identity.SameNews SameNews} decides whether two records that share a name are the same news, {@link
 * se.nyhetsarkivet.identity.Address Address} compares addresses, and {@link se.nyhetsarkivet.identity.Identifiers Identifiers}
 * knows which identifiers name anything. All of it follows from the records alone; what the archive holds is looked up by the store.
 */
@NullMarked
package se.nyhetsarkivet.identity;

import org.jspecify.annotations.NullMarked;
