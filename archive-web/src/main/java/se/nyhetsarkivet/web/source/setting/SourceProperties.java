package se.nyhetsarkivet.web.source.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.Actor;

/**
 * The settings {@code archive.sources.*}; archive-web/docs/sources.md explains them.
 *
 * @param list the sources that are watched
 * @param contact how those who run a source reach whoever watches it: a mail address or the address of a page
 * @param file where the state is kept; blank for {@code sources.sqlite} in the archive's directory
 * @param privateAddresses addresses and ranges of a local network that may be fetched from
 * @param ports the ports that may be asked
 * @param timeLimit how long a document may take
 * @param size how long a document may be, unpacked
 * @param pause how long to wait between two requests to a host
 * @param dropFolder a folder whose files are imported; blank for none
 */
@ConfigurationProperties("archive.sources")
public record SourceProperties(
        @DefaultValue List<Watched> list,
        @DefaultValue("") String contact,
        @DefaultValue("") String file,
        @Name("private-addresses") @DefaultValue List<String> privateAddresses,
        @DefaultValue({"80", "443"}) Set<Integer> ports,
        @Name("time-limit") @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("10MB") DataSize size,
        @DefaultValue("2s") Duration pause,
        @Name("drop-folder") @DefaultValue("") String dropFolder) {

    private static final DataSize MOST = DataSize.ofMegabytes(500);

    /**
     * Checks the settings.
     *
     * @throws ArchiveException if one has a value that it cannot have
     */
    public SourceProperties {
        list = List.copyOf(list);
        privateAddresses = List.copyOf(privateAddresses);
        ports = Set.copyOf(ports);
        Set<String> names = new HashSet<>();
        for (Watched watched : list) {
            if (!names.add(watched.name())) {
                throw new ArchiveException("Two sources in archive.sources.list are called '" + watched.name()
                        + "'; give each a name, by which it is remembered what was seen of it.");
            }
        }
        if (!list.isEmpty() && !contact.matches("[^\\s()<>]{3,200}")) {
            throw new ArchiveException(
                    "archive.sources.list names sources and archive.sources.contact no way to reach"
                            + " you; set a mail address or the address of a page, which is sent to every server that is asked.");
        }
        if (size.compareTo(MOST) > 0 || size.toBytes() <= 0) {
            throw new ArchiveException("archive.sources.size is " + size + "; expected between 1B and " + MOST + ".");
        }
    }

    /** What a source is. */
    public enum Kind {
        /** Found from the document. */
        AUTO,
        /** RSS, Atom or JSON Feed. */
        FEED,
        /** A site map, of news or of any pages, or an index of such. */
        SITEMAP,
        /** A web page with links to news. */
        LIST
    }

    /**
     * A source that is watched.
     *
     * @param name what it is called in the ledger and in messages
     * @param address where its feed, site map or list is
     * @param publisher the publisher of news that names none
     * @param kind what it is
     * @param interval how long to wait between visits
     * @param pages whether the page of each entry is fetched; without, the feed itself is imported
     */
    public record Watched(
            @DefaultValue("") String name,
            @DefaultValue("") String address,
            @DefaultValue("") String publisher,
            @DefaultValue("auto") Kind kind,
            @DefaultValue("1h") Duration interval,
            @DefaultValue("true") boolean pages) {

        private static final int LONGEST_NAME = 100;

        /**
         * Checks the settings.
         *
         * @throws ArchiveException if one of them cannot be used
         */
        public Watched {
            if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new ArchiveException(
                        "A source in archive.sources.list has the name '" + name + "'; expected 1 to " + LONGEST_NAME
                                + " characters, by which it is remembered what was seen of it.");
            }
            String which = "The source '" + name + "' in archive.sources.list has ";
            if (!isOfTheWeb(address)) {
                throw new ArchiveException(
                        which + "the address '" + address + "'; expected one such as https://kommun.example/rss.");
            }
            if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new ArchiveException(which + "an interval of less than a minute; expected one such as 1h.");
            }
            if (!pages && kind != Kind.FEED) {
                throw new ArchiveException(which + "pages=false; only a feed has news without its pages, so set its"
                        + " kind to feed as well.");
            }
        }

        private static boolean isOfTheWeb(String address) {
            try {
                return address.matches("https?://\\S+") && new URI(address).getHost() != null;
            } catch (URISyntaxException noAddress) {
                return false;
            }
        }

        /**
         * In whose name the source's news is imported.
         *
         * @return the actor that the ledger names
         */
        public Actor actor() {
            return new Actor("source: " + name);
        }
    }
}
