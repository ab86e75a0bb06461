package se.nyhetsarkivet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.view.IndexView;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.index.view.PublishedViews;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.index.view.ViewName;
import se.nyhetsarkivet.index.writing.IndexEnvironment;
import se.nyhetsarkivet.index.writing.IndexFollower;
import se.nyhetsarkivet.index.writing.IndexMaker;
import se.nyhetsarkivet.index.writing.IndexParts;
import se.nyhetsarkivet.index.writing.IndexSnapshot;
import se.nyhetsarkivet.index.writing.IndexThreads;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * The index of all revisions: those in force in one part and the earlier ones in another, so that a search of what is said
 * today knows nothing of what was said before.
 *
 * <p>It follows the record, and nothing in it is precious. After a write that failed its writers are reopened and what they
 * lack is applied again from the record; what was visible stays so meanwhile. What the record has withdrawn is not lent even if
 * the index has not heard of it. Safe for use by many threads; changes are applied one at a time, on threads of the index's own.
 */
public final class ArchiveIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);

    private final RevisionStore store;
    private final SwedishLanguage language;
    private final InstantSource clock;
    private final PublishedViews views;
    private final IndexThreads threads = new IndexThreads();
    private final IndexFollower follower;

    /** What was damaged and has been mended since somebody asked. */
    private final Queue<String> foundBefore = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean checking = new AtomicBoolean();

    private ArchiveIndex(Path directory, RevisionStore store, IndexSettings settings, Consumer<String> messages) {
        this.store = store;
        this.language = settings.language();
        this.clock = settings.clock();
        this.views = new PublishedViews(settings.keeping());
        IndexEnvironment environment =
                new IndexEnvironment(directory, IndexMaker.of(language), threads, clock, messages, foundBefore::add);
        this.follower = new IndexFollower(environment, store, views);
    }

    /**
     * Opens the index and brings it up to the store: it applies what it has not seen, or is rebuilt if it is missing,
     * broken, made by another analyzer or ahead of the store.
     *
     * @param directory the index's directory
     * @param store the record of truth
     * @param settings the language of the texts, and how long old views are kept
     * @param messages gets a sentence when the user should know why opening takes a while
     * @return the index
     * @throws ArchiveException if the directory cannot be read and written
     */
    public static ArchiveIndex open(
            Path directory, RevisionStore store, IndexSettings settings, Consumer<String> messages) {
        ArchiveIndex index = new ArchiveIndex(directory, store, settings, messages);
        try {
            index.follow();
            return index;
        } catch (RuntimeException | Error failure) {
            index.close();
            throw failure;
        }
    }

    /**
     * How far an index that is not open has followed a record.
     *
     * @param directory the index's directory
     * @return the sequence number of the last change it remembers, 0 if there is no index that can be read
     */
    public static long sequenceIn(Path directory) {
        return IndexParts.sequenceIn(directory);
    }

    /**
     * Checks the files of an index that another process has open.
     *
     * @param directory the index's directory
     * @param inPart as {@link #damage}
     * @return what is damaged, in sentences; empty if nothing is
     */
    public static List<String> damageIn(Path directory, LongPredicate inPart) {
        return IndexParts.damageIn(directory, inPart);
    }

    /**
     * The language that the texts were indexed with.
     *
     * @return the language
     */
    public SwedishLanguage language() {
        return language;
    }

    /**
     * The clock that the index was opened with.
     *
     * @return the clock
     */
    public InstantSource clock() {
        return clock;
    }

    /**
     * Begins to apply what the store has just appended, to be published later. If other changes came between, all that the
     * store has is applied.
     *
     * @param appended what was appended
     * @return ends when it is applied, or fails with an {@link ArchiveException}
     */
    public CompletableFuture<Optional<Object>> applyLater(RevisionStore.Appended appended) {
        return threads.start(() -> {
            follower.apply(appended);
            return Optional.empty();
        });
    }

    /**
     * Applies what the store has just appended and publishes it. It is not committed yet: after a kill it is applied again.
     *
     * @param appended what was appended
     */
    public void publish(RevisionStore.Appended appended) {
        run(() -> follower.publish(appended));
    }

    /** Applies all that the store has and the index has not, and publishes it. */
    public void follow() {
        run(follower::follow);
    }

    /** As {@link #follow}, and makes it durable, so that the next opening has nothing to apply. */
    public void followDurably() {
        run(follower::followDurably);
    }

    /** Makes durable what has waited for long. To be called now and then. */
    public void commitNowAndThen() {
        if (follower.isCommitDue()) {
            run(follower::commit);
        }
    }

    /**
     * Reads the files of the index and checks them against their checksums and each other. Searches and writes go on.
     *
     * @param inPart which files are read: tells it of a number that stays with them
     * @return what is damaged, in sentences; empty if nothing is
     */
    public List<String> damage(LongPredicate inPart) {
        List<String> found = new ArrayList<>(foundBefore);
        foundBefore.removeAll(found);
        List<IndexSnapshot> snapshots = new ArrayList<>();
        try {
            run(() -> snapshots.addAll(follower.snapshots()));
            for (IndexSnapshot snapshot : snapshots) {
                found.addAll(threads.aside(() -> snapshot.damage(inPart)));
            }
        } finally {
            threads.run(() -> {
                snapshots.forEach(IndexSnapshot::release);
                return Optional.empty();
            });
        }
        if (!found.isEmpty()) {
            views.letGoOfKept();
        }
        return found;
    }

    /**
     * For the notice that a search could not read the index: it is checked beside all other work and, if it is damaged, rebuilt.
     *
     * @param failure what the search met
     */
    public void suspect(Exception failure) {
        if (checking.compareAndSet(false, true)) {
            LOG.error("The index could not be read and is being checked", failure);
            threads.startAside(this::checkAndMend);
        }
    }

    private void checkAndMend() {
        try {
            List<String> damage = damage(number -> true);
            if (!damage.isEmpty()) {
                LOG.error("Rebuilding the index: {}", damage);
                rebuild();
                foundBefore.addAll(damage);
            }
        } catch (ArchiveException notNow) {
            LOG.error(
                    "The damaged index could not be rebuilt; the next search that finds the damage tries again",
                    notNow);
        } finally {
            checking.set(false);
        }
    }

    /** Throws the index away and builds it from the store. Searches meanwhile see what was there before. */
    public void rebuild() {
        run(follower::rebuild);
    }

    /**
     * How far the index has followed the store.
     *
     * @return the sequence number of the last change applied, also if it is not published yet
     */
    public long appliedSequence() {
        return follower.appliedSequence();
    }

    /**
     * How far searches can see.
     *
     * @return the sequence number of the last change that searches find
     */
    public long searchableSequence() {
        return views.current().map(IndexView::sequence).orElse(0L);
    }

    /**
     * Lends the search room the view that was published last, without what has been withdrawn since.
     *
     * @param reach which revisions
     * @return the view, to be closed
     */
    public LentSearcher lend(Reach reach) {
        return lend(
                views.use().orElseThrow(() -> new ArchiveException("The archive is closed; open it again.")),
                (view, withdrawn) -> LentSearcher.hiding(views, view, withdrawn, reach));
    }

    /**
     * Lends a view again that was kept ({@link LentSearcher#keep}), as it was.
     *
     * @param reach which revisions
     * @param name the view's name
     * @return the view, to be closed; empty if it is gone
     */
    public Optional<LentSearcher> lendAgain(Reach reach, ViewName name) {
        return views.use(name)
                .map(kept -> lend(kept, (view, withdrawn) -> LentSearcher.whole(views, view, withdrawn, reach)));
    }

    /** Lets go of kept views whose time is over. To be called now and then. */
    public void letGoOfOldViews() {
        views.letGo();
    }

    /** How much of a view is lent. */
    @FunctionalInterface
    private interface Lending {
        LentSearcher of(IndexView view, Set<ItemId> withdrawn) throws IOException;
    }

    private LentSearcher lend(IndexView used, Lending lending) {
        boolean lent = false;
        try {
            LentSearcher searcher = lending.of(used, store.withdrawnSince(used.sequence()));
            lent = true;
            return searcher;
        } catch (IOException | UncheckedIOException failure) {
            throw follower.problem(failure);
        } finally {
            if (!lent) {
                used.leave();
            }
        }
    }

    private void run(Runnable writing) {
        threads.run(() -> {
            writing.run();
            return Optional.empty();
        });
    }

    /** What cannot be made durable is applied again at the next opening. */
    @Override
    public void close() {
        threads.run(() -> {
            follower.close();
            views.close();
            return Optional.empty();
        });
        threads.close();
    }
}
