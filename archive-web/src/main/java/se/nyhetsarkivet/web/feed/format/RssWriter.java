package se.nyhetsarkivet.web.feed.format;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.xml.XmlOutput;

/** Writes a feed as RSS 2.0 with the elements of Atom and Dublin Core that its advisory board recommends. */
final class RssWriter {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private final XmlOutput xml;

    RssWriter(XmlOutput xml) {
        this.xml = xml;
    }

    void write(Feed feed) throws XMLStreamException {
        xml.start("rss")
                .attribute("version", "2.0")
                .attribute("xmlns:atom", AtomWriter.NAMESPACE)
                .attribute("xmlns:dc", DUBLIN_CORE)
                .attribute("xmlns:archive", Feed.NAMESPACE);
        xml.start("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.links().page());
        xml.element("description", feed.title());
        xml.element("language", feed.language());
        xml.element("lastBuildDate", DATE.format(feed.updated().atOffset(ZoneOffset.UTC)));
        xml.element("generator", Masthead.PROGRAM);
        link("self", feed.links().self());
        if (feed.links().next().isPresent()) {
            link("next", feed.links().next().get());
        }
        for (String hub : feed.links().hubs()) {
            xml.start("atom:link")
                    .attribute("rel", "hub")
                    .attribute("href", hub)
                    .end();
        }
        xml.element("archive:logHead", feed.logHead().orElse(""));
        for (Feed.Entry entry : feed.entries()) {
            write(entry);
        }
        xml.end().end();
    }

    private void write(Feed.Entry entry) throws XMLStreamException {
        xml.start("item");
        xml.element("title", entry.title());
        xml.element("link", entry.link());
        xml.start("guid").attribute("isPermaLink", "false").text(entry.id()).end();
        xml.element("pubDate", entry.published().map(RssWriter::date).orElse(""));
        xml.element("dc:creator", entry.author());
        for (String keyword : entry.keywords()) {
            xml.element("category", keyword);
        }
        xml.element("description", entry.html());
        xml.element("atom:updated", entry.updated().toString());
        if (entry.revision().isPresent()) {
            Feed.Numbered revision = entry.revision().get();
            xml.start("archive:revision")
                    .attribute("item", revision.item())
                    .attribute("number", String.valueOf(revision.number()))
                    .attribute("fingerprint", revision.fingerprint())
                    .end();
        }
        xml.end();
    }

    private static String date(OffsetDateTime moment) {
        return DATE.format(moment);
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.start("atom:link")
                .attribute("rel", relation)
                .attribute("type", FeedFormat.RSS.mediaType())
                .attribute("href", address)
                .end();
    }
}
