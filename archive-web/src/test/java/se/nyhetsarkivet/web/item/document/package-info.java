/** What the document of an item says to those who run no scripts, asked over HTTP. */
@NullMarked
package se.nyhetsarkivet.web.item.document;

import org.jspecify.annotations.NullMarked;
