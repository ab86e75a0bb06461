/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.answer;

import org.jspecify.annotations.NullMarked;
