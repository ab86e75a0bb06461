package se.nyhetsarkivet.web.source;

import java.time.InstantSource;
import java.util.List;
import se.nyhetsarkivet.web.source.state.PageStore;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.source.state.SourceState;
import se.nyhetsarkivet.web.source.state.SourceStore;

/** Reports on the sources that are watched, made when somebody asks. */
final class SourceReports {

    private final SourceStore store;
    private final PageStore pages;
    private final InstantSource clock;

    SourceReports(SourceStore store, PageStore pages, InstantSource clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    List<SourceReport> all() {
        return store.all().stream()
                .filter(SourceState::watched)
                .map(state -> SourceReport.of(state, pages.news(state.name()), clock.instant()))
                .toList();
    }
}
