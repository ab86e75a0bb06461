/**
 * Turns to search.
 */
@NullMarked
package se.nyhetsarkivet.web.limits.turn;

import org.jspecify.annotations.NullMarked;
