package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.address.SeriesAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.DividedText;

/**
 * What to read besides: its series, what it mentions and what mentions it, and items on the same subject, with nearly the same text and
 * of the same day.
 */
final class RelatedItems extends Aside {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 5;

    RelatedItems(NewsArchive archive, SearchGate gate, Revision revision) {
        addClassName("related");
        getElement().setAttribute("aria-label", getTranslation("item.related"));
        try {
            show(gate.search("related", () -> related(archive, revision)), revision.id());
        } catch (SearchRefusedException busy) {
            // The item can be read all the same.
            add(new Paragraph(getTranslation("problem.busy.help")));
        }
    }

    /** All that is asked for, in one turn; the search for the same day is there if the day is known. */
    private record Related(
            List<Hit> mentioned,
            List<Hit> mentioning,
            List<Hit> similar,
            List<Hit> duplicates,
            Optional<SearchRequest> day,
            List<Hit> ofDay,
            List<Hit> series) {}

    private static Related related(NewsArchive archive, Revision revision) {
        Optional<SearchRequest> day = Optional.of(revision.item().published())
                .filter(RelatedItems::isKnownToTheDay)
                .map(published -> new PartialDate.OfDay(published.firstDay()))
                .map(date -> SearchRequest.of("").withDates(DateRange.between(date, date)));
        return new Related(
                archive.mentionedBy(revision.id(), MOST),
                archive.mentioning(revision.id(), MOST),
                archive.similar(revision.id(), MOST),
                archive.nearDuplicates(revision.id(), MOST),
                day,
                day.map(request -> archive.search(request).hits()).orElse(List.of()).stream()
                        .filter(hit -> !hit.id().equals(revision.id()) && isKnownToTheDay(hit.published()))
                        .limit(MOST)
                        .toList(),
                archive.series(revision.id(), Searcher.MAX_OFFERED));
    }

    private void show(Related related, ItemId item) {
        if (!related.series().isEmpty()) {
            add(new Paragraph(new Anchor(
                    SeriesAddress.of(item).path(),
                    getTranslation("item.series", related.series().size()))));
        }
        addSection("item.mentioned", related.mentioned());
        addSection("item.mentioning", related.mentioning());
        addSection("item.similar", related.similar());
        addSection("item.duplicates", related.duplicates());
        if (related.day().isPresent() && !related.ofDay().isEmpty()) {
            String address = "/" + SearchParameters.query(related.day().get());
            Section section = section("item.sameday", related.ofDay());
            section.add(new Paragraph(new Anchor(address, getTranslation("item.sameday.all"))));
            add(section);
        }
    }

    private static boolean isKnownToTheDay(PartialDate date) {
        return date.precision().compareTo(PartialDate.Precision.DAY) >= 0;
    }

    private void addSection(String heading, List<Hit> hits) {
        if (!hits.isEmpty()) {
            add(section(heading, hits));
        }
    }

    private Section section(String heading, List<Hit> hits) {
        UnorderedList list = new UnorderedList();
        for (Hit hit : hits) {
            String headline = hit.headline().text();
            Span source = new Span(new Time(hit.published(), getLocale()), new Span(hit.publisher()));
            source.addClassName("source");
            Anchor link = new Anchor(ItemAddress.of(hit.id(), headline).path());
            DividedText.addTo(link, headline);
            list.add(new ListItem(link, source));
        }
        return new Section(new H2(getTranslation(heading)), list);
    }
}
