package se.nyhetsarkivet.web.feed.format;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says, whatever its format.
 *
 * @param id never changes, whatever the address of the archive is
 * @param title what is followed
 * @param links where it is
 * @param archive what the archive is called, which gives the feed
 * @param language a BCP 47 tag
 * @param updated when it last changed
 * @param logHead the head of the archive's log in one line
 * @param entries the newest first
 */
public record Feed(
        String id,
        String title,
        Links links,
        String archive,
        String language,
        Instant updated,
        Optional<String> logHead,
        List<Entry> entries) {

    /** The namespace of what only this archive says. It is a name and no address. */
    static final String NAMESPACE = "tag:nyhetsarkivet.se,2026:feed";

    /** Begins the id of everything that is fed. The same in every archive, as the ids of items are. */
    private static final String ID_START = "tag:nyhetsarkivet.se,2026:";

    /**
     * Where a feed is, and what belongs to it.
     *
     * @param self the address of the feed
     * @param page the page that shows the same
     * @param icon the picture of the archive
     * @param next the feed of what comes after these entries
     * @param hubs who passes on what is new (WebSub)
     */
    public record Links(String self, String page, String icon, Optional<String> next, List<String> hubs) {

        /** Copies the list. */
        public Links {
            hubs = List.copyOf(hubs);
        }
    }

    /**
     * One thing that is new.
     *
     * @param id names a revision, or the end of an item, for ever
     * @param title the headline
     * @param link where it is read
     * @param published when it was announced, if that is known to the day
     * @param updated when it was seen
     * @param author who announced it, or the empty string
     * @param keywords its subjects
     * @param html what it says, or what changed
     * @param revision which revision it is; none for one that is no longer shown
     */
    public record Entry(
            String id,
            String title,
            String link,
            Optional<OffsetDateTime> published,
            Instant updated,
            String author,
            List<String> keywords,
            String html,
            Optional<Numbered> revision) {

        /** Copies the list. */
        public Entry {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * A revision, for programs.
     *
     * @param item the item's id
     * @param number the number of the revision
     * @param fingerprint its fingerprint
     */
    public record Numbered(String item, int number, String fingerprint) {}

    /** Copies the list. */
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * When the last of some entries was seen.
     *
     * @param entries the entries
     * @return the moment, or the beginning of 1970 if there are none
     */
    public static Instant latest(List<Entry> entries) {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /**
     * The id of something that is named in this archive's own words.
     *
     * @param name the name
     * @return a tag URI
     */
    public static String id(String name) {
        return ID_START + name;
    }
}
