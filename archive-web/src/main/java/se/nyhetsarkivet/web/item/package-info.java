/**
 * The reading page of an item, {@link se.nyhetsarkivet.web.item.ItemView ItemView}: its texts, its date as precisely as it
 * is known, where it comes from and how to check it. What the page shares with the document for robots and readers without scripts
 * is in {@link se.nyhetsarkivet.web.item.text}, and the document in {@link se.nyhetsarkivet.web.item.document}.
 */
@NullMarked
package se.nyhetsarkivet.web.item;

import org.jspecify.annotations.NullMarked;
