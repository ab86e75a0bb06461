/**
 * The commands about items, imports and the archive itself, one class each.
 */
@NullMarked
package se.nyhetsarkivet.web.cli.command;

import org.jspecify.annotations.NullMarked;
