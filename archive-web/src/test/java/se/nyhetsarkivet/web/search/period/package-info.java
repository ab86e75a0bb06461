/** How the search page counts and says things, also to those who run no scripts, without a browser. */
@NullMarked
package se.nyhetsarkivet.web.search.period;

import org.jspecify.annotations.NullMarked;
