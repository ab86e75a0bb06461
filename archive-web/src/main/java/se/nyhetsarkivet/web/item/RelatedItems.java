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
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Hit;
import se.nyhetsarkivet.web.contract.ItemAddress;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.DividedText;
import se.nyhetsarkivet.web.text.Time;

/** What to read besides: items on the same subject, those with nearly the same text, and those of the same day. */
final class RelatedItems extends Aside {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 5;

    RelatedItems(NewsArchive archive, Revision revision) {
        addClassName("related");
        getElement().setAttribute("aria-label", getTranslation("item.related"));
        addSection("item.similar", archive.similar(revision.id(), MOST));
        addSection("item.duplicates", archive.nearDuplicates(revision.id(), MOST));
        PartialDate published = revision.item().published();
        if (published.precision() == PartialDate.Precision.DAY
                || published.precision() == PartialDate.Precision.MOMENT) {
            addSameDay(archive, revision);
        }
    }

    private void addSameDay(NewsArchive archive, Revision revision) {
        PartialDate day = new PartialDate.OfDay(revision.item().published().firstDay());
        SearchRequest sameDay = SearchRequest.of("").withDates(DateRange.between(day, day));
        List<Hit> others = archive.search(sameDay).hits().stream()
                .filter(hit -> !hit.id().equals(revision.id()) && isKnownToTheDay(hit.published()))
                .limit(MOST)
                .toList();
        if (!others.isEmpty()) {
            Section section = section("item.sameday", others);
            section.add(new Paragraph(
                    new Anchor("/" + SearchParameters.query(sameDay), getTranslation("item.sameday.all"))));
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
