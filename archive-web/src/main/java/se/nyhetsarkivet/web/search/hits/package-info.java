/** How hits are written: as a list, as lines, as headlines, and the way to other pages of them. */
@NullMarked
package se.nyhetsarkivet.web.search.hits;

import org.jspecify.annotations.NullMarked;
