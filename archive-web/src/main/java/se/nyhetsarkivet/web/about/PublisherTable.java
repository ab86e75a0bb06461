package se.nyhetsarkivet.web.about;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;

/** The publishers with the number of their items; unfolded, by year. */
final class PublisherTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 100;

    private final transient Function<String, SearchResult> years;

    PublisherTable(List<ValueCount> publishers, Function<String, SearchResult> years) {
        this.years = years;
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        publishers.stream().limit(MOST).forEach(publisher -> add(row(publisher, numbers)));
        if (publishers.size() > MOST) {
            add(new Paragraph(getTranslation("about.coverage.publishers.more", publishers.size() - MOST)));
        }
    }

    private NativeDetails row(ValueCount publisher, NumberFormat numbers) {
        NativeDetails row = new NativeDetails(publisher.value() + ": " + numbers.format(publisher.count()));
        row.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                row.setContent(byYearOrNone(publisher.value(), numbers));
            }
        });
        return row;
    }

    private Component byYearOrNone(String publisher, NumberFormat numbers) {
        try {
            return byYear(publisher, numbers);
        } catch (SearchRefusedException busy) {
            return new Paragraph(getTranslation("problem.busy.help"));
        }
    }

    private UnorderedList byYear(String publisher, NumberFormat numbers) {
        UnorderedList list = new UnorderedList();
        list.addClassName("by-year");
        for (ValueCount year : years.apply(publisher).years()) {
            SearchFilters filters = SearchFilters.NONE
                    .withPublishers(ValueChoice.of(Set.of(publisher)))
                    .withYears(ValueChoice.of(Set.of(year.value())));
            String search = SearchParameters.query(SearchRequest.of("").withFilters(filters));
            list.add(
                    new ListItem(new Anchor("/" + search, year.value()), new Span(" " + numbers.format(year.count()))));
        }
        return list;
    }
}
