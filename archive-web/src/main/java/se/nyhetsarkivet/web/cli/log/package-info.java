/**
 * Commands for the archive's transparency log.
 */
@NullMarked
package se.nyhetsarkivet.web.cli.log;

import org.jspecify.annotations.NullMarked;
