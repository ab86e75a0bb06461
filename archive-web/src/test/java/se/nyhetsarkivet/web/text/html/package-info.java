/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.text.html;

import org.jspecify.annotations.NullMarked;
