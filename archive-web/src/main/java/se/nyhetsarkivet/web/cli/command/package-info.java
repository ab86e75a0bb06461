/**
 * The commands that fill and keep an archive, and the one that serves it; one class each.
 */
@NullMarked
package se.nyhetsarkivet.web.cli.command;

import org.jspecify.annotations.NullMarked;
