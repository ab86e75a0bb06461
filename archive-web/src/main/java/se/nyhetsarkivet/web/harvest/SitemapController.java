package se.nyhetsarkivet.web.harvest;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.xml.XmlOutput;

/**
 * The site maps for search engines. Each file holds the items whose last change is among 50,000 sequence numbers, the most that a
 * file may have; so nothing needs counting, and a file without new changes stays as it was.
 */
@RestController
@AnonymousAllowed
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MOST_IN_FILE = 50_000;

    private final NewsArchive archive;
    private final PublicAddress address;
    private final KeptAnswers kept;

    SitemapController(NewsArchive archive, PublicAddress address, KeptAnswers kept) {
        this.archive = archive;
        this.address = address;
        this.kept = kept;
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long lastSequence = archive.changes().lastSequence();
        String base = address.of(request);
        String head =
                archive.log().headInOneLine().map(line -> "log head: " + line).orElse("");
        kept.send(new KeptAnswers.Request(request, response), base + "/sitemap.xml", lastSequence + head, xml -> {
            if (!head.isEmpty()) {
                xml.comment(head);
            }
            xml.start("sitemapindex").attribute("xmlns", NAMESPACE);
            for (long file = 1; file <= Math.max(1, Math.ceilDiv(lastSequence, MOST_IN_FILE)); file++) {
                xml.start("sitemap")
                        .element("loc", base + "/sitemap-" + file + ".xml")
                        .end();
            }
            xml.end();
        });
    }

    @GetMapping("/sitemap-{file:[0-9]{1,9}}.xml")
    void items(@PathVariable long file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long first = (file - 1) * MOST_IN_FILE;
        long lastSequence = archive.changes().lastSequence();
        boolean exists = file == 1 || (file > 1 && first < lastSequence);
        if (!exists) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String base = address.of(request);
        kept.send(
                new KeptAnswers.Request(request, response),
                base + "/sitemap-" + file + ".xml",
                version(lastSequence),
                xml -> write(xml, base, first));
    }

    private static String version(long lastSequence) {
        return String.valueOf(lastSequence);
    }

    private void write(XmlOutput xml, String base, long first) throws XMLStreamException {
        xml.start("urlset").attribute("xmlns", NAMESPACE);
        long last = first + MOST_IN_FILE;
        long after = first;
        while (after < last) {
            List<RecordedChange> changes =
                    archive.changes().in(RecordedChange.Range.after(after, RecordedChange.Range.MOST));
            for (RecordedChange change : changes) {
                if (change.sequence() <= last) {
                    write(xml, base, change);
                }
            }
            after = changes.isEmpty() ? last : changes.getLast().sequence();
        }
        xml.end();
    }

    private static void write(XmlOutput xml, String base, RecordedChange change) throws XMLStreamException {
        if (change.history().current().isEmpty()) {
            return;
        }
        Revision revision = change.history().current().get();
        xml.start("url")
                .element(
                        "loc",
                        base
                                + ItemAddress.of(revision.id(), revision.item().headline())
                                        .path())
                .element(
                        "lastmod",
                        change.recordedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .end();
    }
}
