/**
 * The page on which a reader checks a citation, a head of the log or a proof.
 */
@NullMarked
package se.nyhetsarkivet.web.item.check;

import org.jspecify.annotations.NullMarked;
