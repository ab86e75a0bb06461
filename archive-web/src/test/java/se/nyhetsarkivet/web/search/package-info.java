/** How the search page counts and says things, without a browser. */
@NullMarked
package se.nyhetsarkivet.web.search;

import org.jspecify.annotations.NullMarked;
