/**
 * What an archive is called, in which languages its pages are offered, and its logo: {@link se.nyhetsarkivet.web.masthead.Masthead Masthead}
 * says what applies now, and replaces it.
 */
@NullMarked
package se.nyhetsarkivet.web.masthead;

import org.jspecify.annotations.NullMarked;
