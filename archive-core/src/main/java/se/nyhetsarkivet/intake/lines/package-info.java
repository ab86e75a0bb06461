/**
 * Formats made of lines: the archive's own JSON Lines, with other JSON that holds items, and the text of a press
 * page.
 */
@NullMarked
package se.nyhetsarkivet.intake.lines;

import org.jspecify.annotations.NullMarked;
