package se.nyhetsarkivet.web.about;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.text.Dates;

/** Of what time and of which publishers the archive has items, and of what time it has none. */
final class CoverageSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;

    CoverageSection(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        add(new H2(getTranslation("about.coverage")));
        Coverage coverage = archive.coverage();
        if (coverage.firstDay().isEmpty() || coverage.lastDay().isEmpty()) {
            add(new Paragraph(getTranslation("search.empty.title")));
            return;
        }
        SearchResult all = counts(SearchRequest.of("").withUnit(DateUnit.MONTH));
        add(new Paragraph(getTranslation(
                "about.coverage.span",
                all.total(),
                Dates.day(coverage.firstDay().get(), getLocale()),
                Dates.day(coverage.lastDay().get(), getLocale()))));
        addGaps(coverage.gaps());
        add(
                new H3(getTranslation("about.coverage.calendar")),
                new Paragraph(getTranslation("about.coverage.calendar.help")),
                new CoverageCalendar(all.timeLine()),
                new H3(getTranslation("about.coverage.publishers")),
                new PublisherTable(all.publishers(), this::years));
    }

    private SearchResult years(String publisher) {
        return counts(SearchRequest.of("").withPublishers(Set.of(publisher)));
    }

    private SearchResult counts(SearchRequest request) {
        return gate.search("coverage", () -> archive.search(request.withSize(0)));
    }

    private void addGaps(List<DateRange> gaps) {
        if (!gaps.isEmpty()) {
            String list =
                    gaps.stream().map(gap -> Dates.range(gap, getLocale())).collect(Collectors.joining(", "));
            String count = NumberFormat.getIntegerInstance(getLocale()).format(gaps.size());
            add(new Paragraph(getTranslation("about.coverage.gaps", count, list)));
        }
    }
}
