/**
 * Checking a citation, a head or a proof.
 */
@NullMarked
package se.nyhetsarkivet.web.item.check;

import org.jspecify.annotations.NullMarked;
