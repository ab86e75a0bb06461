/**
 * The addresses of pages, which people keep and others script against: the names and values of a search's parameters ({@link
 * se.nyhetsarkivet.web.address.SearchParameters SearchParameters}), the address of an item ({@link
 * se.nyhetsarkivet.web.address.ItemAddress ItemAddress}) and of this archive ({@link se.nyhetsarkivet.web.address.PublicAddress
 * PublicAddress}). A change here is a change of the interface and needs a line in CHANGELOG.md.
 */
@NullMarked
package se.nyhetsarkivet.web.address;

import org.jspecify.annotations.NullMarked;
