/**
 * The texts of an item as elements of a page, with paragraphs, marked matches, keywords, links and what changed.
 */
@NullMarked
package se.nyhetsarkivet.web.item.text;

import org.jspecify.annotations.NullMarked;
