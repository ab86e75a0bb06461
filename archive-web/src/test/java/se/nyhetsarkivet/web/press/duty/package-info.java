/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.press.duty;

import org.jspecify.annotations.NullMarked;
