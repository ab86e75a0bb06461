/**
 * The texts of an item on a page.
 */
@NullMarked
package se.nyhetsarkivet.web.item.text;

import org.jspecify.annotations.NullMarked;
