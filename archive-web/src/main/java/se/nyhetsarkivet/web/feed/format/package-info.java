/**
 * What a feed says, and the three forms in which it is written: Atom, RSS and JSON Feed.
 */
@NullMarked
package se.nyhetsarkivet.web.feed.format;

import org.jspecify.annotations.NullMarked;
