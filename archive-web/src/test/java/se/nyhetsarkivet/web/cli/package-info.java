/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.cli;

import org.jspecify.annotations.NullMarked;
