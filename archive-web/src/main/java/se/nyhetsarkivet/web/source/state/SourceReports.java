package se.nyhetsarkivet.web.source.state;

import java.time.InstantSource;
import java.util.List;

/** Reports on the sources that are watched, made when somebody asks. Safe for use by many threads. */
public final class SourceReports {

    private final SourceStore store;
    private final PageStore pages;
    private final InstantSource clock;

    /**
     * Takes what is known of sources.
     *
     * @param store the sources
     * @param pages their pages
     * @param clock what time it is
     */
    public SourceReports(SourceStore store, PageStore pages, InstantSource clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * All that are watched.
     *
     * @return a report on each, by name
     */
    public List<SourceReport> all() {
        return store.all().stream()
                .filter(SourceState::watched)
                .map(state -> SourceReport.of(state, pages.news(state.name()), clock.instant()))
                .toList();
    }
}
