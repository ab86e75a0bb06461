/**
 * Feeds: every search, and what changed, as Atom, RSS 2.0 and JSON Feed. {@link se.nyhetsarkivet.web.feed.FeedController FeedController}
 * answers, {@link se.nyhetsarkivet.web.feed.format.Feed Feed} is what a feed says, whatever its format. What a client has already is found out
 * from the version of the archive alone, without a search. Beside it, what a browser needs to search the archive from its own field.
 */
@NullMarked
package se.nyhetsarkivet.web.feed;

import org.jspecify.annotations.NullMarked;
