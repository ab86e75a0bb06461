/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.press.hours;

import org.jspecify.annotations.NullMarked;
