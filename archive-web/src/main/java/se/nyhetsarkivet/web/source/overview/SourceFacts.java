package se.nyhetsarkivet.web.source.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Locale;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;

/** What is known of a source, and what the settings say of it. */
final class SourceFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    SourceFacts() {
        addClassName("facts");
    }

    void add(String term, String description) {
        add(term, new Span(description));
    }

    void add(String term, Component description) {
        add(new Term(getTranslation(term)), new Description(description));
    }

    /** Adds what the settings say. */
    void add(Watched source) {
        String kind = source.kind().name().toLowerCase(Locale.ROOT);
        add("sources.kind", getTranslation("sources.kind." + kind));
        Duration interval = source.interval();
        boolean hours = interval.toMinutesPart() == 0 && interval.toHours() > 0;
        add(
                "sources.interval",
                hours
                        ? getTranslation("sources.interval.hours", interval.toHours())
                        : getTranslation("sources.interval.minutes", interval.toMinutes()));
        if (!source.publisher().isBlank()) {
            add("sources.publisher", source.publisher());
        }
        add("sources.pages", getTranslation(source.pages() ? "sources.pages.fetched" : "sources.pages.feed"));
    }
}
