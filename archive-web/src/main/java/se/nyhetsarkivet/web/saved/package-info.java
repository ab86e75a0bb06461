/**
 * The page of a reader's searches: those that were given a name, and those that were made lately. The browser alone keeps them; see
 * {@code saved-store.js}.
 */
@NullMarked
package se.nyhetsarkivet.web.saved;

import org.jspecify.annotations.NullMarked;
