package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateRange;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.TimeLine;
import se.nyhetsarkivet.search.TimeLine.Bucket;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.Dates;

/** When the items found were announced: a bar for each stretch of time, a link to the search in it. */
final class TimeLineChart extends Section {

    private static final long serialVersionUID = 1L;

    private final Bars bars = new Bars();
    private final Span first = new Span();
    private final Span last = new Span();
    private final Span description = new Span();

    /** The custom element that lets the arrow keys move between the bars; see time-line-bars.js. */
    @Tag("time-line-bars")
    private static final class Bars extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        @Override
        protected void onAttach(AttachEvent event) {
            event.getUI().getPage().addJsModule("context://time-line-bars.js");
        }
    }

    TimeLineChart() {
        addClassName("time-line");
        H2 heading = new H2(getTranslation("search.timeline"));
        heading.setId("time-line-heading");
        heading.addClassName("visually-hidden");
        getElement().setAttribute("aria-labelledby", "time-line-heading");
        Div axis = new Div(first, last);
        axis.addClassName("time-line-axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        Span keys = new Span(" " + getTranslation("search.timeline.keys"));
        keys.addClassName("about-keys");
        Paragraph help = new Paragraph(description, keys);
        help.addClassName("time-line-description");
        add(heading, bars, axis, help);
    }

    void show(SearchRequest request, TimeLine line) {
        bars.removeAll();
        List<Bucket> buckets = line.buckets();
        setVisible(!buckets.isEmpty());
        if (buckets.isEmpty()) {
            return;
        }
        long highest = buckets.stream().mapToLong(Bucket::count).max().orElse(1);
        buckets.forEach(bucket -> bars.add(bar(request, line.unit(), bucket, highest)));
        first.setText(name(buckets.getFirst(), line));
        last.setText(name(buckets.getLast(), line));
        description.setText(describe(line));
    }

    private Anchor bar(SearchRequest request, TimeLine.Unit unit, Bucket bucket, long highest) {
        PartialDate period = period(bucket.start(), unit);
        Anchor bar = new Anchor("/" + SearchParameters.query(request.withDates(DateRange.between(period, period))));
        String label =
                getTranslation("search.timeline.bar", Dates.bucket(bucket.start(), unit, getLocale()), bucket.count());
        bar.setAriaLabel(label);
        bar.setTitle(label);
        bar.getElement().setAttribute("tabindex", "-1");
        Span fill = new Span();
        fill.getStyle().setHeight(100.0 * bucket.count() / highest + "%");
        fill.setClassName("some", bucket.count() > 0);
        bar.add(fill);
        return bar;
    }

    private static PartialDate period(LocalDate start, TimeLine.Unit unit) {
        return PartialDate.parse(
                switch (unit) {
                    case DAY -> start.toString();
                    case MONTH -> start.toString().substring(0, 7);
                    case YEAR -> start.toString().substring(0, 4);
                });
    }

    private String name(Bucket bucket, TimeLine line) {
        return Dates.bucket(bucket.start(), line.unit(), getLocale());
    }

    private String describe(TimeLine line) {
        String span = getTranslation(
                "search.timeline.span",
                name(line.buckets().getFirst(), line),
                name(line.buckets().getLast(), line),
                getTranslation("unit." + SearchParameters.nameOf(line.unit())));
        String coarser = line.coarser() == 0 ? "" : " " + getTranslation("search.timeline.coarser", line.coarser());
        return span + coarser + " " + getTranslation("search.timeline.help");
    }
}
