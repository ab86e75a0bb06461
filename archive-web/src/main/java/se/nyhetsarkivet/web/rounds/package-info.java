/** What is done again and again while the application runs: {@link se.nyhetsarkivet.web.rounds.Rounds Rounds}. */
@NullMarked
package se.nyhetsarkivet.web.rounds;

import org.jspecify.annotations.NullMarked;
