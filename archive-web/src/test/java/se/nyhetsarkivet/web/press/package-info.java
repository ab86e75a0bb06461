/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.press;

import org.jspecify.annotations.NullMarked;
