/**
 * The JSON of what the archive says about its record: imports and edits, undoing, verifications, and the head of the log.
 */
@NullMarked
package se.nyhetsarkivet.web.answer.ledger;

import org.jspecify.annotations.NullMarked;
