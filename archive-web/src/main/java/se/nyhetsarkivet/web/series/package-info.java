/** The page of announcements that recur, side by side with what changed from one to the next. */
@NullMarked
package se.nyhetsarkivet.web.series;

import org.jspecify.annotations.NullMarked;
