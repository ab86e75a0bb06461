package se.nyhetsarkivet.search.cursor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.UnfinishedSearchException;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.search.matching.CollectedMatches;
import se.nyhetsarkivet.search.matching.CollectedMatches.Match;
import se.nyhetsarkivet.store.RevisionStore;

/** The hits of a search in order, each with what the record has of it when its turn comes. Safe for use by many threads. */
public final class RecordCursor implements HitCursor {

    /**
     * What a search found.
     *
     * @param collected all of it
     * @param limits what cut it short
     */
    public record Matches(CollectedMatches collected, List<Notice> limits) {}

    /** So many matches are put in order in one pass over all of them. */
    private static final int PASS = 10_000;

    /** So many hits are read at once, unless their texts are long. */
    private static final int HITS = 250;

    /** At the beginning somebody waits. */
    private static final int FIRST_HITS = 25;

    private static final long CHARACTERS = 1_000_000;
    private static final Duration LONGEST_UNREAD = Duration.ofMinutes(MINUTES_UNREAD);

    private final LentSearcher lent;
    private final CollectedMatches matches;
    private final RevisionStore store;
    private final OpenCursors open;
    private final List<Notice> limits;
    private final long total;
    private final ReentrantLock lock = new ReentrantLock();
    private List<Match> ordered = List.of();
    private int given;
    private int atOnce = FIRST_HITS;
    private boolean ended;
    private boolean closed;
    private String reason = "its reader closed it";
    private Instant lastRead;
    private Instant end = Instant.MAX;

    /** Takes over a view that was lent. */
    RecordCursor(LentSearcher lent, Matches found, RevisionStore store, OpenCursors open) {
        this.lent = lent;
        this.matches = found.collected();
        this.limits = found.limits();
        this.store = store;
        this.open = open;
        total = this.matches.total();
        lastRead = open.now();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public List<Notice> limits() {
        return limits;
    }

    @Override
    public List<Found> next() {
        lock.lock();
        try {
            requireOpen();
            List<Found> found = List.of();
            while (found.isEmpty() && !ended) {
                found = part();
            }
            return found;
        } finally {
            lastRead = open.now();
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ArchiveException(
                    "Not all hits of the search were read before " + reason + "; begin again with the search.");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new UnfinishedSearchException(
                    "Reading the hits of a search was interrupted; go on reading, or close the cursor.");
        }
    }

    /** The hits of some matches that follow; empty if none of them may be shown, or none is left. */
    private List<Found> part() {
        if (given == ordered.size()) {
            ordered = nextInOrder();
            given = 0;
            ended = ordered.isEmpty();
            if (ended) {
                return List.of();
            }
        }
        List<Match> wanted = ordered.subList(given, Math.min(given + atOnce, ordered.size()));
        RevisionStore.ShownRevisions read =
                store.shown(wanted.stream().map(Match::sequence).toList(), CHARACTERS);
        Map<Long, Match> bySequence = new HashMap<>();
        wanted.forEach(match -> bySequence.put(match.sequence(), match));
        List<Found> found = new ArrayList<>();
        for (Revision revision : read.revisions()) {
            Match match = bySequence.get(revision.sequence());
            if (match != null) {
                found.add(new Found(revision, match.superseded(), match.score()));
            }
        }
        given += read.lookedUp();
        atOnce = HITS;
        return found;
    }

    private List<Match> nextInOrder() {
        try {
            return matches.next(PASS);
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException failure) {
            throw open.unreadable(failure);
        }
    }

    /** Closes it if nobody has read it for long, or if its view has to be given back. */
    void closeIfOld(Instant now) {
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (closed) {
                return;
            }
            // A later erasure may say a later end.
            end = lent.end().filter(end::isAfter).orElse(end);
            if (!now.isBefore(end)) {
                close("texts that it might have had were erased");
            } else if (!now.isBefore(lastRead.plus(LONGEST_UNREAD))) {
                close("nobody had read on for " + MINUTES_UNREAD + " minutes");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes it, after the hits that are being read. */
    void close(String because) {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                reason = because;
                ordered = List.of();
                lent.close();
                open.remove(this);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        close("its reader closed it");
    }
}
