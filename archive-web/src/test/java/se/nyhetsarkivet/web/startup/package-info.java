/** Tests of the package. */
@NullMarked
package se.nyhetsarkivet.web.startup;

import org.jspecify.annotations.NullMarked;
