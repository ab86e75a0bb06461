/**
 * The page on which a reader takes news home: what was marked while reading, which the browser keeps, and the whole result of a search.
 * The files come from the HTTP interface.
 */
@NullMarked
package se.nyhetsarkivet.web.selection;

import org.jspecify.annotations.NullMarked;
