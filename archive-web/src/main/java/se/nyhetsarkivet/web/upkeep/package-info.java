/**
 * The page on which administrators have the archive verified and backed up. The work itself goes on in {@code job}, whether somebody looks
 * or not; {@code backup} knows where the copies are.
 */
@NullMarked
package se.nyhetsarkivet.web.upkeep;

import org.jspecify.annotations.NullMarked;
