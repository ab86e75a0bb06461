/**
 * The page on which a reader pastes a text and sees which of its quotes the archive has, word for word or nearly.
 */
@NullMarked
package se.nyhetsarkivet.web.quote;

import org.jspecify.annotations.NullMarked;
