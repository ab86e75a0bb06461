/**
 * What commands print and for whom: streams, exit codes, progress, and answers as text. What comes from a document is printed as
 * plain text, so that it cannot control a terminal.
 */
@NullMarked
package se.nyhetsarkivet.web.cli.console;

import org.jspecify.annotations.NullMarked;
