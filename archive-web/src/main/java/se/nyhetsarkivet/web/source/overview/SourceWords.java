package se.nyhetsarkivet.web.source.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.text.Dates;

/** How it stands with a source, in the words of its reader. */
final class SourceWords {

    /** The parameter with the source whose details are shown. */
    static final String SOURCE = "source";

    private final Locale locale;
    private final Instant now;
    private final Translation texts;

    /** Finds texts by their keys, as components do. */
    @FunctionalInterface
    interface Translation {
        String of(String key, Object... values);
    }

    SourceWords(Locale locale, Instant now, Translation texts) {
        this.locale = locale;
        this.now = now;
        this.texts = texts;
    }

    /** Where the details of a source are. */
    static String address(String name) {
        return "/" + AccessAddress.SOURCES + ListParameters.query(Stream.of(Map.entry(SOURCE, name)));
    }

    /** Everything that somebody should know at a glance; one thing does not hide another. */
    String state(SourceReport report) {
        List<String> found = new ArrayList<>();
        int failures = report.state().failures();
        if (failures > 0) {
            found.add(texts.of("sources.state.failing", failures));
        } else if (!report.state().error().isEmpty()) {
            found.add(texts.of("sources.state.waits"));
        }
        if (report.silent()) {
            found.add(texts.of("sources.state.silent"));
        }
        if (found.isEmpty()) {
            found.add(
                    texts.of(report.state().lastSuccess().isPresent() ? "sources.state.well" : "sources.state.unread"));
        }
        return String.join(", ", found);
    }

    /** The latest week first. */
    String weeks(SourceReport report) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return report.weeks().stream().map(numbers::format).collect(Collectors.joining(" · "));
    }

    String moment(Optional<Instant> moment) {
        return moment.map(known -> Dates.moment(known, locale)).orElseGet(() -> texts.of("sources.never"));
    }

    String next(SourceReport report) {
        Instant next = report.state().nextVisit();
        return next.isAfter(now) ? Dates.moment(next, locale) : texts.of("sources.next.soon");
    }

    /** What the archive says of a failure, which it does in English. */
    static Component reason(String reason) {
        Span span = new Span(reason);
        span.addClassName("reason");
        span.getElement().setAttribute("lang", "en");
        return span;
    }
}
