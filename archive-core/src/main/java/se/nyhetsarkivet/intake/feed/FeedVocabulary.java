package se.nyhetsarkivet.intake.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** The names of the elements of feeds, in lower case with one prefix for each namespace, none for those of RSS and Atom. */
final class FeedVocabulary {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("purl.org/dc/elements/1.1", "dc:"),
            Map.entry("purl.org/dc/elements/1.0", "dc:"),
            Map.entry("purl.org/dc/terms", "dcterms:"),
            Map.entry("purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml:"),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("search.yahoo.com/mrss", "media:"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner:"));

    /** Prefixes that are used without saying what they stand for. */
    private static final Set<String> UNDECLARED =
            Set.of("dc", "dcterms", "content", "xhtml", "rdf", "itunes", "media", "feedburner");

    private static final Set<String> PLAIN = Set.of(
            "",
            "rss",
            "atom",
            "purl.org/rss/1.0",
            "purl.org/net/rss1.1",
            "my.netscape.com/rdf/simple/0.9",
            "channel.netscape.com/rdf/simple/0.9",
            "backend.userland.com/rss",
            "backend.userland.com/rss2",
            "backend.userland.com/rss2.1",
            "blogs.law.harvard.edu/tech/rss",
            "www.w3.org/2005/atom",
            "purl.org/atom/ns",
            "purl.org/pie",
            "purl.org/echo");

    private FeedVocabulary() {}

    static String name(XmlElement element) {
        String space = plainSpace(element.space());
        String name = plainName(element);
        if (PLAIN.contains(space)) {
            return name;
        }
        return (UNDECLARED.contains(space) ? space + ":" : PREFIXES.getOrDefault(space, space + " ")) + name;
    }

    static String plainName(XmlElement element) {
        return element.name().toLowerCase(Locale.ROOT);
    }

    static boolean isAtom(XmlElement element) {
        String space = plainSpace(element.space());
        return space.equals("www.w3.org/2005/atom") || space.equals("purl.org/atom/ns") || space.equals("atom");
    }

    /** Namespaces are written with and without a slash at their end, and in all cases. */
    private static String plainSpace(String space) {
        return space.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("[/#]+$", "");
    }
}
