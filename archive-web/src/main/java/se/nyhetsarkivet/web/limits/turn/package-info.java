/**
 * Turns to search: {@link se.nyhetsarkivet.web.limits.turn.SearchGate SearchGate} shares the processors among the searches, and
 * refuses with a {@link se.nyhetsarkivet.web.limits.turn.SearchRefusedException SearchRefusedException} what would have to wait
 * too long.
 */
@NullMarked
package se.nyhetsarkivet.web.limits.turn;

import org.jspecify.annotations.NullMarked;
