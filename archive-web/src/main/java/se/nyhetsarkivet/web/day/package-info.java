/** The page of what was announced on a day of the year in earlier years. */
@NullMarked
package se.nyhetsarkivet.web.day;

import org.jspecify.annotations.NullMarked;
