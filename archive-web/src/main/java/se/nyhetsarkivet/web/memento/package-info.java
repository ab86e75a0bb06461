/**
 * Earlier revisions by date, as other web archives offer them: Memento (RFC 7089). The page of an item is the original resource,
 * that of a revision a memento. {@link se.nyhetsarkivet.web.memento.MementoController MementoController} has a TimeGate, which leads
 * from a date to the revision that was in force then, and a TimeMap, which lists all; {@link
 * se.nyhetsarkivet.web.memento.MementoHeaders MementoHeaders} names both with every page, and of the item's other forms
 * (Signposting).
 */
@NullMarked
package se.nyhetsarkivet.web.memento;

import org.jspecify.annotations.NullMarked;
