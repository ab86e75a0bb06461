/** When: the time line, and the ways to a time. */
@NullMarked
package se.nyhetsarkivet.web.search.period;

import org.jspecify.annotations.NullMarked;
