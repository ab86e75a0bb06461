/**
 * The HTML document of an item as it is sent before scripts run: {@link se.nyhetsarkivet.web.item.document.ItemDocument
 * ItemDocument} puts texts, metadata and linked data into it for robots, reference managers and readers without scripts.
 */
@NullMarked
package se.nyhetsarkivet.web.item.document;

import org.jspecify.annotations.NullMarked;
