package se.nyhetsarkivet.archive.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.quotation.QuoteCheck.Place;
import se.nyhetsarkivet.quotation.QuoteCheck.Verdict;
import se.nyhetsarkivet.quotation.QuoteComparison;
import se.nyhetsarkivet.quotation.QuoteComparison.Found;
import se.nyhetsarkivet.quotation.QuoteReader;
import se.nyhetsarkivet.quotation.QuotedText;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.search.quote.QuoteCandidates;
import se.nyhetsarkivet.search.quote.QuoteCandidates.Candidate;
import se.nyhetsarkivet.store.RevisionStore;

/** Looks up whether items say what they are quoted for. Safe for use by many threads. */
public final class QuoteChecker {

    /** What is still there before what was removed, then what is nearest; of what is alike the likeliest stays first. */
    private static final Comparator<Compared> BEST_FIRST = Comparator.comparing(
                    (Compared each) -> !each.found().exact())
            .thenComparing(each -> each.place().removedIn().isPresent())
            .thenComparing(
                    Comparator.comparingDouble((Compared each) -> each.found().similarity())
                            .reversed());

    private final Searcher searcher;
    private final RevisionStore store;

    /**
     * Prepares to check.
     *
     * @param searcher finds the revisions that may have a quote
     * @param store has their texts
     */
    public QuoteChecker(Searcher searcher, RevisionStore store) {
        this.searcher = searcher;
        this.store = store;
    }

    private record Compared(Found found, Place place) {}

    /**
     * Checks whether an item says what is quoted.
     *
     * @param quote what is quoted, without its quotation marks
     * @return what the archive has
     * @throws InvalidValueException if it is longer than {@value QuoteReader#MAX_LENGTH} characters
     */
    public QuoteCheck check(String quote) {
        if (quote.length() > QuoteReader.MAX_LENGTH) {
            throw new InvalidValueException("The quote has " + quote.length() + " characters; expected at most "
                    + QuoteReader.MAX_LENGTH + ". Check it in several parts.");
        }
        QuotedText words = QuotedText.of(quote);
        QuoteCandidates candidates = searcher.quoteCandidates(words.stretches());
        List<Compared> compared = compare(new QuoteComparison(words), candidates.revisions());
        boolean exact = compared.stream().anyMatch(each -> each.found().exact());
        List<Place> places = compared.stream()
                .filter(each -> each.found().exact() == exact)
                .map(Compared::place)
                .limit(QuoteCheck.MAX_PLACES)
                .toList();
        return new QuoteCheck(
                verdict(exact, places),
                places,
                exact ? Math.max(candidates.items(), places.size()) : places.size(),
                candidates.interrupted());
    }

    private static Verdict verdict(boolean exact, List<Place> places) {
        if (exact) {
            return Verdict.EXACT;
        }
        return places.isEmpty() ? Verdict.NOT_FOUND : Verdict.NEAR;
    }

    /** The best of each item, the best items first. */
    private List<Compared> compare(QuoteComparison comparison, List<Candidate> candidates) {
        Map<ItemId, ItemHistory> histories = new HashMap<>();
        List<Compared> best = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ItemHistory history = histories.computeIfAbsent(candidate.id(), store::history);
            compare(comparison, history, candidate.revision()).ifPresent(found -> {
                Optional<Compared> other = best.stream()
                        .filter(each -> each.place().revision().id().equals(candidate.id()))
                        .findFirst();
                if (other.isEmpty()) {
                    best.add(found);
                } else if (BEST_FIRST.compare(found, other.get()) < 0) {
                    best.set(best.indexOf(other.get()), found);
                }
            });
        }
        best.sort(BEST_FIRST);
        return best;
    }

    /** An item that was withdrawn meanwhile, or whose batch was undone, has no such revision any more. */
    private static Optional<Compared> compare(QuoteComparison comparison, ItemHistory history, int number) {
        return history.revisions().stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .flatMap(revision -> comparison.in(revision.item()).map(found -> compared(found, revision, history)));
    }

    private static Compared compared(Found found, Revision revision, ItemHistory history) {
        Revision last = revision;
        Optional<Revision> removedIn = Optional.empty();
        for (Revision later : history.revisions()) {
            if (later.number() > revision.number()) {
                boolean stays = QuoteComparison.says(later.item(), found.passage());
                if (stays) {
                    last = later;
                    removedIn = Optional.empty();
                } else if (removedIn.isEmpty()) {
                    removedIn = Optional.of(later);
                }
            }
        }
        return new Compared(found, place(found, last, removedIn));
    }

    private static Place place(Found found, Revision revision, Optional<Revision> removedIn) {
        return new Place(
                revision,
                removedIn,
                found.similarity(),
                found.part(),
                found.start(),
                found.end(),
                found.passage(),
                found.stretches(),
                found.writing());
    }
}
