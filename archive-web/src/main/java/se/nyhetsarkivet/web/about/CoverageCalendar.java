package se.nyhetsarkivet.web.about;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.TimeLine.Bucket;
import se.nyhetsarkivet.web.address.SearchParameters;

/** How many items each month has, a row a year. Drawn by the browser; see coverage-calendar.js. */
@Tag("coverage-calendar")
final class CoverageCalendar extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    CoverageCalendar(TimeLine line) {
        if (line.buckets().isEmpty()) {
            return;
        }
        List<String> months = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()))
                .toList();
        Map<String, Object> data = Map.of(
                "unit", SearchParameters.nameOf(line.unit()),
                "start", line.buckets().getFirst().start().toString(),
                "counts", line.buckets().stream().map(Bucket::all).toList(),
                "months", months,
                "language", getLocale().toLanguageTag(),
                "year", getTranslation("search.filter.year"));
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.show($0))", data);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://coverage-calendar.js");
    }
}
