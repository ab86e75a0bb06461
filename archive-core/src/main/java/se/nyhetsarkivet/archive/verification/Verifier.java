package se.nyhetsarkivet.archive.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.IndexComparison;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.StoreCounts;

/**
 * Compares what must be equal: each revision's id and fingerprint with its content, the index with the record, the originals
 * with their checksums, and the record with itself. The archive is used meanwhile: what seems to differ because it has just
 * changed is looked at once more at the end. For one thread.
 */
public final class Verifier {

    private static final int MOST_SUSPECTS = 1_000;

    private final RevisionStore store;
    private final ArchiveIndex index;
    private final OriginalFiles originals;
    private final Verification.Part part;
    private final Findings findings;
    private final RecordCheck record;
    private final Set<ItemId> suspects = new LinkedHashSet<>();

    /**
     * Prepares to verify.
     *
     * @param store the record
     * @param index the index
     * @param originals the imported files
     * @param findings gathers what is found
     */
    public Verifier(RevisionStore store, ArchiveIndex index, OriginalFiles originals, Findings findings) {
        this.store = store;
        this.index = index;
        this.originals = originals;
        this.findings = findings;
        this.part = findings.part();
        this.record = new RecordCheck(store, part, findings::report);
    }

    /**
     * Adds a finding of earlier.
     *
     * @param difference the finding, in a sentence
     */
    public void report(String difference) {
        findings.report(difference);
    }

    /**
     * Reads all of the part.
     *
     * @param importing held while a difference is looked at again, so that nothing changes meanwhile
     * @return what was found
     */
    public Verification verify(Lock importing) {
        findings.attempt("the index", this::checkIndexFiles);
        findings.attempt("the record", record::structure);
        findings.attempt("the log", record::log);
        findings.attempt("the items", () -> checkItems(importing));
        findings.attempt("the tombstones", record::tombstones);
        findings.attempt("the suspected items", () -> lookAgain(importing));
        findings.attempt(
                "the ledger",
                () -> record.batches()
                        .forEach(batch -> findings.attempt(
                                "the originals of batch " + batch, () -> record.originals(batch, originals))));
        return record.result(findings.sentences());
    }

    private void checkIndexFiles() {
        List<String> damage = index.damage(part::has);
        damage.forEach(findings::report);
        if (!damage.isEmpty()) {
            index.rebuild();
        }
    }

    private void checkItems(Lock importing) {
        try (IndexComparison comparison = begin(importing)) {
            record.items(history -> {
                if (suspects.size() < MOST_SUSPECTS
                        && !differences(history, comparison).isEmpty()) {
                    suspects.add(history.id());
                }
            });
        }
    }

    /** The counts are compared at one moment, in which nothing is added; with the first part, since they are of the whole archive. */
    private IndexComparison begin(Lock importing) {
        importing.lock();
        try {
            index.follow();
            IndexComparison comparison = new IndexComparison(index);
            if (part.number() == 1) {
                StoreCounts counts = store.counts();
                compare("items", comparison.items(), counts.items());
                compare("revisions", comparison.revisions(), counts.revisions());
            }
            return comparison;
        } finally {
            importing.unlock();
        }
    }

    private void compare(String what, long inIndex, long inRecord) {
        if (inIndex != inRecord) {
            findings.report("the index holds " + inIndex + " " + what + " and the record " + inRecord);
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
            found.forEach(findings::report);
            if (!found.isEmpty()) {
                index.rebuild();
                findings.report("the index differed from the record and was rebuilt");
            }
        } finally {
            importing.unlock();
        }
    }
}
