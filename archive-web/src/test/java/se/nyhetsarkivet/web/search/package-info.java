/** What the search page says to those who run no scripts, asked over HTTP. */
@NullMarked
package se.nyhetsarkivet.web.search;

import org.jspecify.annotations.NullMarked;
