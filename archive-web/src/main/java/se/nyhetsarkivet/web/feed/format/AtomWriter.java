package se.nyhetsarkivet.web.feed.format;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.xml.XmlOutput;

/** Writes a feed as RFC 4287 says, with the next page as RFC 5005 does. */
final class AtomWriter {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XmlOutput xml;

    AtomWriter(XmlOutput xml) {
        this.xml = xml;
    }

    void write(Feed feed) throws XMLStreamException {
        xml.start("feed")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:archive", Feed.NAMESPACE)
                .attribute("xml:lang", feed.language());
        xml.element("id", feed.id());
        xml.element("title", feed.title());
        xml.element("updated", feed.updated().toString());
        xml.start("author").element("name", feed.archive()).end();
        xml.element("generator", Masthead.PROGRAM);
        xml.element("icon", feed.links().icon());
        link("self", FeedFormat.ATOM.mediaType(), feed.links().self());
        link("alternate", "text/html", feed.links().page());
        if (feed.links().next().isPresent()) {
            link("next", FeedFormat.ATOM.mediaType(), feed.links().next().get());
        }
        for (String hub : feed.links().hubs()) {
            xml.start("link").attribute("rel", "hub").attribute("href", hub).end();
        }
        xml.element("archive:logHead", feed.logHead().orElse(""));
        for (Feed.Entry entry : feed.entries()) {
            write(entry);
        }
        xml.end();
    }

    private void write(Feed.Entry entry) throws XMLStreamException {
        xml.start("entry");
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.element("updated", entry.updated().toString());
        xml.element("published", entry.published().map(AtomWriter::date).orElse(""));
        if (!entry.author().isBlank()) {
            xml.start("author").element("name", entry.author()).end();
        }
        link("alternate", "text/html", entry.link());
        for (String keyword : entry.keywords()) {
            xml.start("category").attribute("term", keyword).end();
        }
        xml.start("content").attribute("type", "html").text(entry.html()).end();
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
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.start("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", address)
                .end();
    }
}
