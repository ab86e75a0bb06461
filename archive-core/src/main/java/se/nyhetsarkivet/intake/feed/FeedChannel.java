package se.nyhetsarkivet.intake.feed;

import java.util.List;

/**
 * What a feed says of all its items.
 *
 * @param title its title
 * @param publisher who it says publishes it
 * @param language its language
 * @param base what its addresses are relative to
 * @param authors who writes the items that name nobody
 */
record FeedChannel(String title, String publisher, String language, String base, List<String> authors) {

    FeedChannel {
        authors = List.copyOf(authors);
    }
}
