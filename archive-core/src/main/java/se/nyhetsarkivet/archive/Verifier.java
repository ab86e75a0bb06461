package se.nyhetsarkivet.archive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.search.IndexComparison;
import se.nyhetsarkivet.store.Check;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.StoreCounts;

/**
 * Compares what must be equal: each revision's id and fingerprint with its content, the index with the record, the originals
 * with their checksums, and the record with itself. The archive is used meanwhile: what seems to differ because it has just
 * changed is looked at once more at the end. For one thread.
 */
final class Verifier {

    private static final int MOST_SUSPECTS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    private final RevisionStore store;
    private final ArchiveIndex index;
    private final OriginalFiles originals;
    private final VerificationPart part;
    private final ContentDigest digest = new ContentDigest();
    private final List<String> differences = new ArrayList<>();
    private final Set<ItemId> suspects = new LinkedHashSet<>();
    private long items;
    private long revisions;

    Verifier(RevisionStore store, ArchiveIndex index, OriginalFiles originals, VerificationPart part) {
        this.store = store;
        this.index = index;
        this.originals = originals;
        this.part = part;
    }

    Verification verify(Lock importing, InstantSource clock) {
        Instant startedAt = clock.instant();
        checkIndexFiles();
        if (part.number() == 1) {
            attempt("the record", () -> store.inconsistencies().forEach(this::report));
        }
        attempt("the items", () -> checkItems(importing));
        attempt("the tombstones", () -> {
            if (part.isAll()) {
                store.tombstones().forEach(digest::add);
            }
        });
        attempt("the suspected items", () -> lookAgain(importing));
        attempt(
                "the ledger",
                () -> store.batches().stream()
                        .map(ImportBatch::number)
                        .filter(part::has)
                        .forEach(batch -> attempt("the originals of batch " + batch, () -> checkOriginals(batch))));
        Verification found = new Verification(items, revisions, digest.hex(), differences);
        keep(found, startedAt, clock.instant());
        return found;
    }

    /** One thing that cannot be read must not keep the others from being read; what damaged bytes raise may be anything. */
    private void attempt(String what, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException unreadable) {
            LOG.debug("A verification met what it could not read", unreadable);
            report(what + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void checkIndexFiles() {
        attempt("the index", () -> {
            List<String> damage = index.damage(part::has);
            damage.forEach(this::report);
            if (!damage.isEmpty()) {
                index.rebuild();
            }
        });
    }

    private void checkItems(Lock importing) {
        IndexComparison comparison = begin(importing);
        try (comparison) {
            long last = store.lastSequence();
            UnreadableItems unreadable = new UnreadableItems();
            store.changedBetween(
                    part.after(last),
                    part.number() == part.of() ? Long.MAX_VALUE : part.last(last),
                    unreadable.beside((sequence, history) -> check(history, comparison)));
            unreadable.sentences().forEach(this::report);
        }
    }

    /** The counts are compared at one moment, in which nothing is added. */
    private IndexComparison begin(Lock importing) {
        importing.lock();
        try {
            index.follow();
            IndexComparison comparison = new IndexComparison(index);
            if (part.isAll()) {
                StoreCounts counts = store.counts();
                compare("items", comparison.items(), counts.items());
                compare("revisions", comparison.revisions(), counts.revisions());
            }
            return comparison;
        } finally {
            importing.unlock();
        }
    }

    private void check(ItemHistory history, IndexComparison comparison) {
        digest.add(history);
        items += history.revisions().isEmpty() ? 0 : 1;
        for (Revision revision : history.revisions()) {
            revisions++;
            String place = "revision " + revision.number() + " of item " + revision.id();
            if (!revision.item().fingerprint().equals(revision.fingerprint())) {
                report(place + " has another fingerprint than its content");
            }
            if (!revision.item().id().equals(revision.id())) {
                report(place + " has another id than its content");
            }
        }
        if (suspects.size() < MOST_SUSPECTS && !differences(history, comparison).isEmpty()) {
            suspects.add(history.id());
        }
    }

    private static List<String> differences(ItemHistory history, IndexComparison comparison) {
        try {
            return comparison.differencesFrom(history);
        } catch (RuntimeException damaged) {
            // What damaged bytes raise may be anything.
            return List.of("item " + history.id() + " cannot be read from the index: " + damaged.getMessage());
        }
    }

    private void lookAgain(Lock importing) {
        if (suspects.isEmpty()) {
            return;
        }
        importing.lock();
        try {
            index.follow();
            List<String> found = new ArrayList<>();
            try (IndexComparison comparison = new IndexComparison(index)) {
                for (ItemId suspect : suspects) {
                    found.addAll(differences(store.history(suspect), comparison));
                }
            }
            found.forEach(this::report);
            if (!found.isEmpty()) {
                index.rebuild();
                report("the index differed from the record and was built anew");
            }
        } finally {
            importing.unlock();
        }
    }

    private void compare(String what, long inIndex, long inRecord) {
        if (inIndex != inRecord) {
            report("the index holds " + inIndex + " " + what + " and the record " + inRecord);
        }
    }

    private void checkOriginals(long batch) {
        for (Original original : store.originals(batch)) {
            if (original.removedAt().isEmpty()) {
                List<String> found = originals.differencesOf(original);
                // It may have been removed just now, with an item that was erased.
                if (!found.isEmpty() && store.originals(batch).contains(original)) {
                    found.forEach(this::report);
                }
            }
        }
    }

    private void keep(Verification found, Instant startedAt, Instant finishedAt) {
        try {
            store.keep(new Check(
                    startedAt,
                    finishedAt,
                    part.number(),
                    part.of(),
                    found.revisions(),
                    found.differences().size(),
                    found.differences()));
        } catch (ArchiveException failure) {
            LOG.warn("A verification could not be kept in the ledger", failure);
        }
    }

    void report(String difference) {
        if (differences.size() < Verification.MAX_DIFFERENCES) {
            differences.add(difference);
        }
    }
}
