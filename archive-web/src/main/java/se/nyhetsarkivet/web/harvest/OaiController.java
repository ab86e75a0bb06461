package se.nyhetsarkivet.web.harvest;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.archive.ArchiveChanges;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.Texts;
import se.nyhetsarkivet.web.xml.XmlOutput;

/**
 * The OAI-PMH 2.0 data provider. A record's datestamp is the time at which its last change was recorded; what was withdrawn,
 * erased or undone stays as a deleted record. There are no sets.
 */
@RestController
@AnonymousAllowed
class OaiController {

    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final int PAGE = 100;

    private final ArchiveChanges changes;
    private final ArchiveLog log;
    private final PublicAddress address;
    private final String contact;
    private final Masthead masthead;
    private final InstantSource clock;

    OaiController(
            NewsArchive archive,
            PublicAddress address,
            @Value("${archive.contact:}") String contact,
            Masthead masthead,
            InstantSource clock) {
        this.masthead = masthead;
        this.changes = archive.changes();
        this.log = archive.log();
        this.address = address;
        this.contact = contact.strip();
        this.clock = clock;
    }

    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    void answer(
            @RequestParam MultiValueMap<String, String> arguments,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        // The date of the answer apart, the same question has the same answer until the archive has changed.
        String tag = "W/\"%d-%d-%08x\""
                .formatted(
                        changes.lastSequence(),
                        log.size(),
                        31 * arguments.hashCode() + masthead.name(Texts.SWEDISH).hashCode());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(XmlAnswer.CONTENT_TYPE);
        String base = address.of(request);
        try (XmlOutput xml = new XmlOutput(response.getWriter())) {
            xml.start("OAI-PMH")
                    .attribute("xmlns", NAMESPACE)
                    .attribute("xmlns:xsi", SCHEMA_INSTANCE)
                    .attribute("xsi:schemaLocation", NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
            xml.element("responseDate", OaiRecordWriter.time(clock.instant()));
            try {
                answer(new OaiRequestReader(arguments).read(), arguments, base, xml);
            } catch (OaiError error) {
                write(error, arguments, base, xml);
            }
            xml.end();
        }
    }

    /** Asks the archive before anything is written, so that an error stands alone. */
    private void answer(OaiRequest asked, MultiValueMap<String, String> arguments, String base, XmlOutput xml)
            throws OaiError, XMLStreamException {
        OaiRecordWriter records = new OaiRecordWriter(xml, base);
        switch (asked) {
            case OaiRequest.Identify identify -> {
                begin(arguments, base, xml);
                Optional<SignedNote> head = head();
                identify(base, xml);
                if (head.isPresent()) {
                    records.logHead(head.get());
                }
            }
            case OaiRequest.ListMetadataFormats formats -> {
                if (formats.id().isPresent()) {
                    existing(formats.id().get());
                }
                begin(arguments, base, xml);
                xml.start("metadataFormat")
                        .element("metadataPrefix", OaiRecordWriter.FORMAT)
                        .element("schema", OaiRecordWriter.SCHEMA)
                        .element("metadataNamespace", OaiRecordWriter.NAMESPACE)
                        .end();
            }
            case OaiRequest.GetRecord one -> {
                RecordedChange change = existing(one.id());
                begin(arguments, base, xml);
                records.record(change);
            }
            case OaiRequest.ListChanges list -> {
                List<RecordedChange> found = changes.in(list.where().range(PAGE + 1));
                if (found.isEmpty()) {
                    throw new OaiError(OaiError.Code.NO_RECORDS_MATCH, "Nothing has changed in that time.");
                }
                begin(arguments, base, xml);
                write(list, found, records, xml);
            }
        }
        xml.end();
    }

    private static void begin(MultiValueMap<String, String> arguments, String base, XmlOutput xml)
            throws XMLStreamException {
        request(arguments.toSingleValueMap(), base, xml);
        xml.start(String.valueOf(arguments.getFirst("verb")));
    }

    private static void request(Map<String, String> arguments, String base, XmlOutput xml) throws XMLStreamException {
        xml.start("request");
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            xml.attribute(argument.getKey(), argument.getValue());
        }
        xml.text(base + "/oai").end();
    }

    private static void write(OaiError error, MultiValueMap<String, String> arguments, String base, XmlOutput xml)
            throws XMLStreamException {
        boolean readable = error.code() != OaiError.Code.BAD_VERB && error.code() != OaiError.Code.BAD_ARGUMENT;
        request(readable ? arguments.toSingleValueMap() : Map.of(), base, xml);
        xml.start("error")
                .attribute("code", error.code().written())
                .text(error.sentence())
                .end();
    }

    private Optional<SignedNote> head() {
        try {
            return Optional.of(log.head());
        } catch (LogUnavailableException noKey) {
            return Optional.empty();
        }
    }

    private void identify(String base, XmlOutput xml) throws XMLStreamException {
        Instant earliest = changes.in(RecordedChange.Range.after(0, 1)).stream()
                .findFirst()
                .map(RecordedChange::recordedAt)
                .orElseGet(clock::instant);
        xml.element("repositoryName", masthead.name(Texts.SWEDISH))
                .element("baseURL", base + "/oai")
                .element("protocolVersion", "2.0")
                .element(
                        "adminEmail",
                        contact.isEmpty() ? "postmaster@" + URI.create(base).getHost() : contact)
                .element("earliestDatestamp", OaiRecordWriter.time(earliest))
                .element("deletedRecord", "persistent")
                .element("granularity", "YYYY-MM-DDThh:mm:ssZ");
    }

    private static void write(
            OaiRequest.ListChanges list, List<RecordedChange> found, OaiRecordWriter records, XmlOutput xml)
            throws XMLStreamException {
        List<RecordedChange> page = found.subList(0, Math.min(PAGE, found.size()));
        for (RecordedChange change : page) {
            if (list.headersOnly()) {
                records.header(change);
            } else {
                records.record(change);
            }
        }
        if (found.size() > PAGE) {
            HarvestPosition next = list.where().goneOnTo(page.getLast().sequence());
            xml.element("resumptionToken", next.token());
        } else if (!list.where().isBeginning()) {
            // The protocol ends a list that was resumed with an empty token.
            xml.start("resumptionToken").end();
        }
    }

    private RecordedChange existing(ItemId id) throws OaiError {
        return changes.lastOf(id).orElseThrow(OaiRequestReader::unknown);
    }
}
