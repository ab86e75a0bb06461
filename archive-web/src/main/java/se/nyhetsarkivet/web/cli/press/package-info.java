/**
 * Commands for the press service.
 */
@NullMarked
package se.nyhetsarkivet.web.cli.press;

import org.jspecify.annotations.NullMarked;
