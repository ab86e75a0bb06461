package se.nyhetsarkivet.web.harvest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.xml.XmlOutput;

/** An item as a record of OAI-PMH in Dublin Core. */
final class OaiRecordWriter {

    /** The prefix of the only format. */
    static final String FORMAT = "oai_dc";

    /** Before the item's id, which is the same in every archive. */
    static final String IDENTIFIER_START = "oai:nyhetsarkivet:";

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private final XmlOutput xml;
    private final String base;

    OaiRecordWriter(XmlOutput xml, String base) {
        this.xml = xml;
        this.base = base;
    }

    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    void record(RecordedChange change) throws XMLStreamException {
        xml.start("record");
        header(change);
        if (change.history().current().isPresent()) {
            xml.start("metadata");
            dublinCore(change.history().current().get());
            xml.end();
        }
        xml.end();
    }

    void header(RecordedChange change) throws XMLStreamException {
        xml.start("header");
        if (change.history().current().isEmpty()) {
            xml.attribute("status", "deleted");
        }
        xml.element("identifier", IDENTIFIER_START + change.history().id())
                .element("datestamp", time(change.recordedAt()))
                .end();
    }

    /** The head of the log, to check later what was harvested. The protocol requires a form that has a schema. */
    void logHead(SignedNote head) throws XMLStreamException {
        xml.start("description");
        startDublinCore();
        xml.element("dc:title", "Head of the transparency log (https://c2sp.org/tlog-checkpoint)")
                .element("dc:description", head.text())
                .element("dc:identifier", base + "/log/checkpoint")
                .end();
        xml.end();
    }

    private void startDublinCore() throws XMLStreamException {
        xml.start("oai_dc:dc")
                .attribute("xmlns:oai_dc", NAMESPACE)
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:xsi", OaiController.SCHEMA_INSTANCE)
                .attribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
    }

    private void dublinCore(Revision revision) throws XMLStreamException {
        NewsItem item = revision.item();
        startDublinCore();
        xml.element("dc:title", item.headline());
        for (String author : item.authors()) {
            xml.element("dc:creator", author);
        }
        for (String keyword : item.keywords()) {
            xml.element("dc:subject", keyword);
        }
        xml.element("dc:description", item.lead())
                .element("dc:publisher", item.publisher())
                .element("dc:date", item.published().iso())
                .element("dc:type", "Text")
                .element("dc:format", "text/html")
                .element(
                        "dc:identifier",
                        base + ItemAddress.of(revision.id(), item.headline()).path())
                .element("dc:source", item.url())
                .element("dc:language", item.language().isEmpty() ? "sv" : item.language())
                .end();
    }
}
