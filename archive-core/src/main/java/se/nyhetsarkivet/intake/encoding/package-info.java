/**
 * In which characters a document is written: what it says, what its bytes show, and what was encoded twice and can be read back.
 * {@link se.nyhetsarkivet.intake.encoding.TextEncoding TextEncoding} decides for a whole document.
 */
@NullMarked
package se.nyhetsarkivet.intake.encoding;

import org.jspecify.annotations.NullMarked;
