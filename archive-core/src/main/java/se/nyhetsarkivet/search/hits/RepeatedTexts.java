package se.nyhetsarkivet.search.hits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import se.nyhetsarkivet.curation.DuplicateDecision.Verdict;
import se.nyhetsarkivet.curation.DuplicateDecisions;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.document.TextSimilarity;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.search.text.StoredTexts;

/**
 * Finds the documents of a page whose text is the same as an earlier one's but for small edits. Very few pairs are really
 * compared: samples of the texts tell of almost all that they are not alike.
 */
final class RepeatedTexts {

    private final List<Document> page;
    private final List<SimilarityPrefilter> samples;
    private final Map<Integer, Set<Long>> sequences = new HashMap<>();
    private final Map<Integer, List<Integer>> folded = new HashMap<>();
    private final DuplicateDecisions decisions;
    private final Deadline deadline;

    private RepeatedTexts(List<Document> page, DuplicateDecisions decisions, Deadline deadline) {
        this.page = page;
        this.decisions = decisions;
        this.deadline = deadline;
        samples = page.stream().map(SimilarityPrefilter::new).toList();
    }

    /**
     * For each document, the place on the page of the first one that says the same, if it is not the first itself. What an archivist has
     * decided goes before what the texts say.
     */
    static List<OptionalInt> of(List<Document> page, DuplicateDecisions decisions, Deadline deadline) {
        RepeatedTexts texts = new RepeatedTexts(page, decisions, deadline);
        List<Integer> firsts = new ArrayList<>();
        List<OptionalInt> repeated = new ArrayList<>();
        for (int place = 0; place < page.size(); place++) {
            OptionalInt first = texts.first(firsts, place);
            if (first.isEmpty()) {
                firsts.add(place);
            }
            texts.folded
                    .computeIfAbsent(first.orElse(place), unused -> new ArrayList<>())
                    .add(place);
            repeated.add(first);
        }
        return repeated;
    }

    private OptionalInt first(List<Integer> firsts, int place) {
        for (int first : firsts) {
            if (decidedOf(first, place) == Verdict.SAME) {
                return OptionalInt.of(first);
            }
        }
        for (int first : firsts) {
            if (decidedOf(first, place) == Verdict.UNDECIDED
                    && samples.get(first).mayBeNearlyTheSameAs(samples.get(place))
                    && !deadline.passed()
                    && TextSimilarity.between(sequences(first), sequences(place)) >= TextSimilarity.NEARLY_THE_SAME) {
                return OptionalInt.of(first);
            }
        }
        return OptionalInt.empty();
    }

    /** One that was parted from any of those that are folded into one is not folded there too. */
    private Verdict decidedOf(int first, int place) {
        if (decisions.isEmpty()) {
            return Verdict.UNDECIDED;
        }
        List<Verdict> verdicts = folded.getOrDefault(first, List.of()).stream()
                .map(other -> decisions.between(id(other), id(place)))
                .toList();
        return verdicts.contains(Verdict.DIFFERENT)
                ? Verdict.DIFFERENT
                : verdicts.contains(Verdict.SAME) ? Verdict.SAME : Verdict.UNDECIDED;
    }

    private ItemId id(int place) {
        return new ItemId(page.get(place).get(IndexFields.ID));
    }

    /** A text is cut once, if at all. */
    private Set<Long> sequences(int place) {
        return sequences.computeIfAbsent(place, unused -> TextSimilarity.sequences(StoredTexts.item(page.get(place))));
    }
}
