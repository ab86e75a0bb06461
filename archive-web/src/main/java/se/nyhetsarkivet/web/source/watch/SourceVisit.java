package se.nyhetsarkivet.web.source.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.source.entry.Entries;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.page.FetchedFiles;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.SourceState;
import se.nyhetsarkivet.web.source.state.VisitNote;

/**
 * Visits a source when it is time: what it names, then the pages that are new or are to be looked at again. What fails is noted at the
 * source and tried again later. For one thread; {@link #stop}, {@link #ask} and {@link #isAsked} may be called by any.
 */
public final class SourceVisit {

    private static final Logger LOG = LoggerFactory.getLogger(SourceVisit.class);
    private static final Duration POSTPONED = Duration.ofMinutes(10);
    private static final int MOST_PARTS = 20;

    private final Watched source;
    private final Surroundings with;
    private final PageVisits pages;
    private Instant notBefore = Instant.MIN;
    private volatile boolean stopping;
    private volatile boolean asked;

    /**
     * Begins.
     *
     * @param source the source
     * @param with what visits share
     */
    public SourceVisit(Watched source, Surroundings with) {
        this.source = source;
        this.with = with;
        this.pages = new PageVisits(source, with, () -> stopping);
    }

    /**
     * Does what is to be done by now.
     *
     * @param now the time
     */
    public void look(Instant now) {
        boolean wanted = asked;
        boolean goesOn;
        try {
            goesOn = goesOn(now, wanted);
        } finally {
            if (wanted) {
                asked = false;
            }
        }
        if (goesOn) {
            visitPages();
        }
    }

    /** Visits the source if it is time or somebody asks for it; false if its pages are not to be visited now. */
    private boolean goesOn(Instant now, boolean wanted) {
        SourceState state = with.sources().source(source.name());
        boolean due = wanted || !state.nextVisit().isAfter(now);
        if (stopping || (!wanted && now.isBefore(notBefore)) || (!due && !pages.areDue(now))) {
            return false;
        }
        if (!with.archive().diskRoom().isEnough()) {
            postpone("the disk of the archive has too little room");
            return false;
        }
        return !due || isVisited(state);
    }

    private void visitPages() {
        try {
            if (!stopping) {
                pages.visit();
            }
        } catch (RuntimeException failure) {
            if (!stopping) {
                LOG.debug("Pages of {} could not be imported", source.name(), failure);
                postpone(reason(failure));
            }
        }
    }

    /** Whatever fails is noted, so that no source is asked again and again; false if the archive takes nothing now. */
    private boolean isVisited(SourceState state) {
        try {
            visit(state);
            return true;
        } catch (ReadOnlyArchiveException postponed) {
            postpone(reason(postponed));
            return false;
        } catch (RuntimeException failure) {
            if (!stopping) {
                LOG.debug("The source {} could not be read", source.name(), failure);
                fail(reason(failure), Optional.empty());
            }
            return !stopping;
        }
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof ArchiveException ? String.valueOf(failure.getMessage()) : failure.toString();
    }

    private void postpone(String reason) {
        Instant next = with.clock().instant().plus(POSTPONED);
        notBefore = next;
        with.sources().save(with.sources().source(source.name()).postponed(next, reason));
        note(VisitNote.without(with.clock().instant(), VisitNote.Outcome.WAITED, reason));
        LOG.warn("The source {} waits: {}", source.name(), reason);
    }

    private void fail(String reason, Optional<Instant> asked) {
        SourceState state = with.sources().source(source.name());
        Instant next = Backoff.next(with.clock().instant(), source.interval(), state.failures(), asked);
        with.sources().save(state.failed(next, reason));
        note(VisitNote.without(with.clock().instant(), VisitNote.Outcome.FAILED, reason));
        LOG.warn("The source {} could not be read and is tried again at {}: {}", source.name(), next, reason);
    }

    private void note(VisitNote note) {
        with.sources().note(source.name(), note);
    }

    private void visit(SourceState state) {
        Fetched fetched = with.fetcher().fetch(URI.create(state.address()), state.validators());
        if (stopping) {
            return;
        }
        Instant now = with.clock().instant();
        Instant next = now.plus(source.interval());
        switch (fetched) {
            case Fetched.Document document -> read(state, document);
            case Fetched.NotModified same -> {
                with.sources().save(state.read(now, next, state.validators(), state.digest()));
                note(VisitNote.read(now, 0));
            }
            case Fetched.Missing missing ->
                fail(state.address() + " was answered with status " + missing.status(), Optional.empty());
            case Fetched.Failed failed -> fail(failed.reason(), failed.retryAt());
            case Fetched.Refused refused -> fail(refused.reason(), Optional.empty());
        }
    }

    private void read(SourceState state, Fetched.Document document) {
        Entries named = Entries.read(document, source.kind());
        List<Entry> entries = new ArrayList<>(named.entries());
        String failure = "";
        for (URI part : named.parts().stream().limit(MOST_PARTS).toList()) {
            switch (with.fetcher().fetch(part, Validators.NONE)) {
                case Fetched.Document inner ->
                    entries.addAll(Entries.read(inner, named.kind()).entries());
                case Fetched.Failed failed -> failure = failed.reason();
                case Fetched.Refused refused -> failure = refused.reason();
                case Fetched.Missing missing -> failure = part + " was answered with status " + missing.status();
                case Fetched.NotModified same -> {}
            }
        }
        if (!failure.isEmpty() && entries.isEmpty()) {
            fail(failure, Optional.empty());
            return;
        }
        if (!source.pages() && !named.digest().equals(state.digest())) {
            with.sources().save(state.withoutContent());
            importFeed(document);
        }
        Instant now = with.clock().instant();
        // What stands in the parts of an index may change without it, so it is asked for anew each time.
        Validators validators = named.parts().isEmpty() ? document.validators() : Validators.NONE;
        SourceState read = state.read(now, now.plus(source.interval()), validators, named.digest());
        int added = with.sources().save(read, entries, now, source.pages());
        note(VisitNote.read(now, added));
        if (added > 0) {
            LOG.info("The source {} names {} new pages", source.name(), added);
        }
    }

    private void importFeed(Fetched.Document document) {
        try (FetchedFiles files = with.files(source, document.at())) {
            files.addFeed(document);
            files.importInto(with.archive(), () -> stopping);
        }
    }

    /**
     * The source that is visited.
     *
     * @return its settings
     */
    public Watched source() {
        return source;
    }

    /** Has the source visited in the next round, whether it is time or not. */
    public void ask() {
        asked = true;
    }

    /**
     * Whether the source is still to be visited because somebody asked for it.
     *
     * @return false once it has been read or has failed, also while its pages are fetched
     */
    public boolean isAsked() {
        return asked;
    }

    /** Begins nothing more. */
    public void stop() {
        stopping = true;
    }
}
