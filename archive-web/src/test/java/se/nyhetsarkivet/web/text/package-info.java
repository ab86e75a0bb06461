/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.text;

import org.jspecify.annotations.NullMarked;
