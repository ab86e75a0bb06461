package se.nyhetsarkivet.archive.citation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.export.citation.CitationReader;
import se.nyhetsarkivet.export.citation.CitationReading;
import se.nyhetsarkivet.export.citation.CitationReading.Cited;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ItemFingerprint;
import se.nyhetsarkivet.store.RevisionStore;

/** Looks up in the record what a citation says. Safe for use by many threads. */
public final class CitationChecker {

    private final RevisionStore store;

    /**
     * Prepares to check.
     *
     * @param store what citations are checked against
     */
    public CitationChecker(RevisionStore store) {
        this.store = store;
    }

    /**
     * Checks whether the archive holds what a citation cites.
     *
     * @param pasted the citation, a link or a fingerprint
     * @return what the archive has
     */
    public CitationCheck check(String pasted) {
        return switch (CitationReader.read(pasted)) {
            case CitationReading.Nothing nothing -> new CitationCheck.Unreadable(CitationCheck.Reason.NOTHING_FOUND);
            case CitationReading.Several several -> new CitationCheck.Unreadable(CitationCheck.Reason.SEVERAL_FOUND);
            case Cited cited -> check(cited);
        };
    }

    private CitationCheck check(Cited cited) {
        List<ItemFingerprint> wordings =
                cited.fingerprint().isEmpty() ? List.of() : store.wordings(cited.fingerprint());
        if (cited.item().isEmpty() && wordings.size() > 1) {
            return new CitationCheck.Unreadable(CitationCheck.Reason.FITS_SEVERAL);
        }
        Optional<ItemId> named = cited.item()
                .or(() -> wordings.stream().map(ItemFingerprint::item).findFirst());
        return named.map(id -> check(cited, store.history(id), wordings))
                .orElseGet(() -> new CitationCheck.Unknown(cited));
    }

    private static CitationCheck check(Cited cited, ItemHistory history, List<ItemFingerprint> wordings) {
        if (history.tombstone().isPresent()) {
            boolean held = wordings.stream().anyMatch(wording -> wording.item().equals(history.id()));
            return new CitationCheck.Withdrawn(cited, history.tombstone().get(), held);
        }
        if (history.revisions().isEmpty()) {
            return new CitationCheck.Unknown(cited);
        }
        boolean fingerprintCited = !cited.fingerprint().isEmpty();
        if (!fingerprintCited && cited.revision().isEmpty()) {
            return new CitationCheck.NoWordingCited(cited, history);
        }
        CitationCheck.Proof proof = fingerprintCited ? CitationCheck.Proof.FINGERPRINT : CitationCheck.Proof.NUMBER;
        return cited(cited, history)
                .<CitationCheck>map(revision ->
                        new CitationCheck.Exact(cited, revision, superseded(revision, history), proof, history))
                .orElseGet(() -> new CitationCheck.Changed(cited, history));
    }

    /** An item that took a change back says the same in several revisions; then the number decides. */
    private static Optional<Revision> cited(Cited cited, ItemHistory history) {
        if (cited.fingerprint().isEmpty()) {
            return history.revisions().stream()
                    .filter(revision -> hasCitedNumber(revision, cited))
                    .findFirst();
        }
        List<Revision> same = history.revisions().stream()
                .filter(revision -> revision.fingerprint().hex().startsWith(cited.fingerprint()))
                .toList();
        return same.stream()
                .filter(revision -> hasCitedNumber(revision, cited))
                .findFirst()
                .or(() -> same.stream().reduce((earlier, later) -> later));
    }

    private static boolean hasCitedNumber(Revision revision, Cited cited) {
        return cited.revision().isPresent() && cited.revision().getAsInt() == revision.number();
    }

    private static Optional<Instant> superseded(Revision revision, ItemHistory history) {
        int next = history.revisions().indexOf(revision) + 1;
        return next == history.revisions().size()
                ? Optional.empty()
                : Optional.of(history.revisions().get(next).seenAt());
    }
}
