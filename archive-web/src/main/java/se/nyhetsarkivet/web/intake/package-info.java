/** Puts together what pages and programs share that bring files into the archive. */
@NullMarked
package se.nyhetsarkivet.web.intake;

import org.jspecify.annotations.NullMarked;
