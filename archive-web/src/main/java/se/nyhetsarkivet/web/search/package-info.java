/**
 * The search page. The URL is its whole state: {@link se.nyhetsarkivet.web.search.SearchView SearchView} reads a search
 * from it, asks the archive and hands the answer to its parts, each a separate component; what a reader does in a part
 * becomes a new URL.
 */
@NullMarked
package se.nyhetsarkivet.web.search;

import org.jspecify.annotations.NullMarked;
