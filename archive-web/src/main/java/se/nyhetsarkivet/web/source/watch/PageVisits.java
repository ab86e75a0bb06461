package se.nyhetsarkivet.web.source.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.entry.ReadDocument;
import se.nyhetsarkivet.web.source.page.FetchedFiles;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.SourcePage;
import se.nyhetsarkivet.web.source.state.SourcePage.State;

/**
 * Fetches the pages of a source that are new or are to be looked at again, and imports what is new in them as one batch. What became of
 * the pages is noted when their import is complete; after a kill they are fetched again, which changes nothing. For one thread.
 */
final class PageVisits {

    private static final int AT_ONCE = 100;
    private static final int TRIES = 3;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);

    private final Watched source;
    private final Surroundings with;
    private final BooleanSupplier stopping;

    PageVisits(Watched source, Surroundings with, BooleanSupplier stopping) {
        this.source = source;
        this.with = with;
        this.stopping = stopping;
    }

    boolean areDue(Instant now) {
        return source.pages() && !with.pages().due(source.name(), now, 1).isEmpty();
    }

    /** What a visit has come to so far. */
    private record Visit(FetchedFiles files, List<SourcePage> pages, List<SourcePage> changed, List<NewsItem> items) {}

    void visit() {
        Instant now = with.clock().instant();
        List<SourcePage> due = source.pages() ? with.pages().due(source.name(), now, AT_ONCE) : List.of();
        try (FetchedFiles files = with.files(source, now)) {
            Visit visit = new Visit(files, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (SourcePage page : due) {
                Fetched fetched = with.fetcher().fetch(URI.create(page.address()), page.validators());
                if (stopping.getAsBoolean()) {
                    break;
                }
                visit.pages().add(visited(page, fetched, visit));
            }
            with.pages().forgetContent(source.name(), visit.changed());
            files.importInto(with.archive(), stopping);
            if (!visit.items().isEmpty()) {
                with.archive().add(visit.items(), source.actor());
            }
            with.pages().save(source.name(), visit.pages());
        }
    }

    private SourcePage visited(SourcePage page, Fetched fetched, Visit visit) {
        Optional<Instant> next = next(page);
        return switch (fetched) {
            case Fetched.Document document -> read(page, document, visit);
            case Fetched.NotModified same ->
                page.fetched(same.permanent().toString(), page.validators(), page.digest())
                        .visited(page.state() == State.GONE ? State.TAKEN : page.state(), next);
            case Fetched.Missing missing ->
                page.isInArchive() ? page.visited(State.GONE, next) : failed(page, Optional.empty(), visit);
            case Fetched.Failed failed -> failed(page, failed.retryAt(), visit);
            case Fetched.Refused refused ->
                page.isInArchive() ? page.visited(page.state(), Optional.empty()) : said(page, Optional.empty(), visit);
        };
    }

    private Optional<Instant> next(SourcePage page) {
        return Revisits.next(page.firstSeen(), with.clock().instant());
    }

    private SourcePage read(SourcePage page, Fetched.Document document, Visit visit) {
        String digest = document.body().digest();
        SourcePage fetched = page.fetched(document.permanent().toString(), document.validators(), digest);
        if (digest.equals(page.digest())) {
            return fetched.visited(page.state() == State.GONE ? State.TAKEN : page.state(), next(page));
        }
        Optional<PartialDate> date = Optional.empty();
        ReadDocument read = ReadDocument.of(document, date);
        if (read.items().isEmpty() && !page.entry().published().isEmpty()) {
            date = Optional.of(PartialDate.parse(page.entry().published()));
            read = ReadDocument.of(document, date);
        }
        String as = page.knownAs().isEmpty() ? document.permanent().toString() : page.knownAs();
        // What cannot be read is kept as well: it is what the server said.
        visit.files().addPage(document, as, read.items().isEmpty() ? Optional.empty() : date);
        visit.changed().add(page);
        if (!read.items().isEmpty()) {
            return fetched.taken(State.TAKEN, as, next(page));
        }
        return page.isInArchive() ? fetched.visited(page.state(), next(page)) : said(fetched, next(page), visit);
    }

    private SourcePage failed(SourcePage page, Optional<Instant> asked, Visit visit) {
        if (page.isInArchive()) {
            return page.visited(page.state(), next(page));
        }
        if (page.tries() + 1 < TRIES) {
            return page.failed(Backoff.next(with.clock().instant(), FIRST_RETRY, page.tries(), asked));
        }
        return said(page, next(page), visit);
    }

    /** In the words of the source, if it has any. */
    private SourcePage said(SourcePage page, Optional<Instant> next, Visit visit) {
        Optional<NewsItem> item = item(page.entry());
        item.ifPresent(visit.items()::add);
        return item.isPresent()
                ? page.taken(State.ENTRY, page.entry().address(), next)
                : page.visited(State.UNREADABLE, next);
    }

    private Optional<NewsItem> item(Entry entry) {
        if (entry.headline().isBlank() || entry.published().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NewsItem.builder(entry.headline(), PartialDate.parse(entry.published()))
                    .publisher(source.publisher())
                    .lead(entry.summary())
                    .url(entry.address())
                    .build());
        } catch (InvalidValueException unusable) {
            return Optional.empty();
        }
    }
}
