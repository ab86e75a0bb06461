/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.press.settings;

import org.jspecify.annotations.NullMarked;
