package se.nyhetsarkivet.web.harvest;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.Texts;
import se.nyhetsarkivet.web.xml.XmlOutput;

/** The site map for news services: what was announced during the last two days, as far as it is known to the day. */
@RestController
@AnonymousAllowed
class NewsSitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final Duration NEW = Duration.ofDays(2);

    /** The most that the format allows. */
    private static final int MOST = 1000;

    private final NewsArchive archive;
    private final SearchGate gate;
    private final PublicAddress address;
    private final KeptAnswers kept;
    private final Masthead masthead;
    private final InstantSource clock;

    NewsSitemapController(
            NewsArchive archive,
            SearchGate gate,
            PublicAddress address,
            KeptAnswers kept,
            Masthead masthead,
            InstantSource clock) {
        this.masthead = masthead;
        this.archive = archive;
        this.gate = gate;
        this.address = address;
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping("/sitemap-news.xml")
    void news(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // What is new is so by the minute.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        String base = address.of(request);
        kept.send(
                new KeptAnswers.Request(request, response),
                base + "/sitemap-news.xml",
                archive.changes().lastSequence() + " " + now + " " + masthead.name(Texts.SWEDISH),
                xml -> write(xml, base, now));
    }

    private void write(XmlOutput xml, String base, Instant now) throws XMLStreamException {
        Instant oldest = now.minus(NEW);
        xml.start("urlset").attribute("xmlns", NAMESPACE).attribute("xmlns:news", NEWS);
        SearchRequest newest = since(oldest);
        for (Hit hit : gate.search("sitemap", () -> archive.search(newest)).hits()) {
            Optional<Revision> revision = archive.history(hit.id()).current();
            if (revision.isPresent() && isNew(revision.get().item().published(), oldest, now)) {
                write(xml, base, revision.get());
            }
        }
        xml.end();
    }

    private static SearchRequest since(Instant oldest) {
        PartialDate day = new PartialDate.OfDay(oldest.atZone(PartialDate.ZONE).toLocalDate());
        SearchRequest newest = SearchRequest.of("").withSort(SortOrder.NEWEST).withSize(MOST);
        return newest.withFilters(newest.filters().withDates(new DateRange(Optional.of(day), Optional.empty())));
    }

    private static boolean isNew(PartialDate date, Instant oldest, Instant now) {
        boolean known = date.precision().compareTo(PartialDate.Precision.DAY) >= 0;
        return known && date.end().isAfter(oldest) && !date.start().isAfter(now);
    }

    private void write(XmlOutput xml, String base, Revision revision) throws XMLStreamException {
        NewsItem item = revision.item();
        xml.start("url")
                .element(
                        "loc",
                        base + ItemAddress.of(revision.id(), item.headline()).path());
        xml.start("news:news").start("news:publication");
        xml.element("news:name", item.publisher().isEmpty() ? masthead.name(Texts.SWEDISH) : item.publisher());
        xml.element("news:language", item.language().isEmpty() ? "sv" : item.language());
        xml.end();
        xml.element("news:publication_date", item.published().iso());
        xml.element("news:title", item.headline());
        xml.end().end();
    }
}
