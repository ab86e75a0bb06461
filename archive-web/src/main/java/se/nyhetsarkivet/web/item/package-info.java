/**
 * The reading page of an item, {@link se.nyhetsarkivet.web.item.ItemView ItemView}: its texts, its date as precisely as it
 * is known, where it comes from and how to check it.
 */
@NullMarked
package se.nyhetsarkivet.web.item;

import org.jspecify.annotations.NullMarked;
