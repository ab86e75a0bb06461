package se.nyhetsarkivet.search.quote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.search.matching.HitOrder;
import se.nyhetsarkivet.search.quote.QuoteCandidates.Candidate;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * Finds the revisions that may have what a quote says: those with all its words side by side, in force before earlier and old before
 * new, or else those that share most of its rarest words and of its sequences of three words around these.
 */
public final class QuoteSearch {

    /** The most words looked for side by side; few texts agree in more than these and then differ. */
    private static final int LONGEST_PHRASE = 24;

    private static final int MOST_STRETCHES = 8;
    private static final int MOST_CANDIDATES = 12;

    /** A long quote takes long to compare, and shares its words with few others. */
    private static final int LONG_QUOTE = 200;

    private static final int CANDIDATES_OF_LONG = 4;
    private static final int WORDS_IN_SEQUENCE = 3;
    private static final int MOST_SEQUENCES = 12;
    private static final int MOST_RARE_WORDS = 12;

    /** What more than this part of the revisions have says little of one. */
    private static final int FREQUENT = 10;

    private static final int FEWEST = 3;

    /** Of a longer quote the first words decide. */
    private static final int MOST_WORDS = 300;

    /** A sequence says more than its rarest word. */
    private static final float WEIGHT_OF_SEQUENCE = 2;

    /** In force first, then by age. */
    private static final Sort OLDEST_IN_FORCE = new Sort(
            new SortField(IndexFields.SEEN_UNTIL, SortField.Type.LONG, false, Long.MIN_VALUE),
            new SortField(IndexFields.PUBLISHED_START, SortField.Type.LONG),
            new SortField(IndexFields.SEQUENCE, SortField.Type.LONG));

    private final ArchiveSearcher searcher;
    private final Map<String, Integer> revisionsWith = new HashMap<>();

    /**
     * Prepares to search.
     *
     * @param searcher all revisions
     */
    public QuoteSearch(ArchiveSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Finds the candidates.
     *
     * @param stretches the words that must stand side by side, in each stretch of the quote
     * @return the candidates
     * @throws IOException if the index cannot be read
     */
    public QuoteCandidates find(List<List<String>> stretches) throws IOException {
        if (stretches.isEmpty()) {
            return new QuoteCandidates(List.of(), 0, false);
        }
        int words = stretches.stream().mapToInt(List::size).sum();
        int candidates = words > LONG_QUOTE ? CANDIDATES_OF_LONG : MOST_CANDIDATES;
        Set<Candidate> found = new LinkedHashSet<>();
        Query wordForWord = RequestFilters.apply(
                searcher, SearchRequest.of("").withRevisionScope(RevisionScope.ALL), wordForWord(stretches));
        int items = searcher.count(wordForWord);
        if (items > 0) {
            found.addAll(
                    candidates(Arrays.asList(searcher.search(wordForWord, candidates, OLDEST_IN_FORCE).scoreDocs)));
        }
        if (items == 0 || stretches.size() > 1) {
            found.addAll(candidates(HitOrder.mostRelevant(searcher, alike(stretches), candidates)));
        }
        return new QuoteCandidates(
                List.copyOf(found), items, searcher.deadline().interrupted());
    }

    private static Query wordForWord(List<List<String>> stretches) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        stretches.stream()
                .limit(MOST_STRETCHES)
                .map(stretch -> stretch.subList(0, Math.min(stretch.size(), LONGEST_PHRASE)))
                .forEach(stretch -> all.add(sideBySide(stretch), Occur.FILTER));
        return all.build();
    }

    private Query alike(List<List<String>> stretches) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Sequence sequence : rarest(sequences(stretches), MOST_SEQUENCES)) {
            any.add(weighted(sequence, WEIGHT_OF_SEQUENCE), Occur.SHOULD);
        }
        List<Sequence> words = new ArrayList<>();
        for (String word : stretches.stream()
                .flatMap(List::stream)
                .limit(MOST_WORDS)
                .distinct()
                .toList()) {
            words.add(new Sequence(List.of(word), revisionsWith(word)));
        }
        for (Sequence word : rarest(words, MOST_RARE_WORDS)) {
            any.add(weighted(word, 1), Occur.SHOULD);
        }
        return any.build();
    }

    /**
     * Words side by side.
     *
     * @param revisions how many revisions have the rarest of them
     */
    private record Sequence(List<String> words, int revisions) {}

    private List<Sequence> sequences(List<List<String>> stretches) throws IOException {
        List<Sequence> sequences = new ArrayList<>();
        int read = 0;
        for (List<String> stretch : stretches) {
            for (int i = 0; i + WORDS_IN_SEQUENCE <= stretch.size() && read < MOST_WORDS; i++) {
                List<String> words = stretch.subList(i, i + WORDS_IN_SEQUENCE);
                int least = Integer.MAX_VALUE;
                for (String word : words) {
                    least = Math.min(least, revisionsWith(word));
                }
                sequences.add(new Sequence(words, least));
                read++;
            }
        }
        return sequences;
    }

    /** Those with the fewest revisions, of those that any may have; frequent ones only if there are few others. */
    private List<Sequence> rarest(List<Sequence> sequences, int limit) {
        List<Sequence> sorted = sequences.stream()
                .filter(sequence -> sequence.revisions() > 0)
                .sorted(Comparator.comparingInt(Sequence::revisions))
                .limit(limit)
                .toList();
        int frequent = searcher.getIndexReader().maxDoc() / FREQUENT;
        int rare = (int) sorted.stream()
                .filter(sequence -> sequence.revisions() <= frequent)
                .count();
        return sorted.subList(0, Math.min(sorted.size(), Math.max(rare, FEWEST)));
    }

    private Query weighted(Sequence sequence, float factor) {
        double rarity = Math.log(1 + (double) searcher.getIndexReader().maxDoc() / sequence.revisions());
        return new BoostQuery(new ConstantScoreQuery(sideBySide(sequence.words())), (float) (factor * rarity));
    }

    private int revisionsWith(String word) throws IOException {
        Integer known = revisionsWith.get(word);
        if (known != null) {
            return known;
        }
        int most = 0;
        for (String field : IndexFields.TEXTS) {
            most = Math.max(most, searcher.getIndexReader().docFreq(new Term(field, TermKinds.written(word))));
        }
        revisionsWith.put(word, most);
        return most;
    }

    private static Query sideBySide(List<String> words) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (String field : IndexFields.TEXTS) {
            anywhere.add(inField(field, words), Occur.SHOULD);
        }
        return anywhere.build();
    }

    private static Query inField(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, TermKinds.written(words.getFirst())));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(field, TermKinds.written(word))));
        return phrase.build();
    }

    private List<Candidate> candidates(List<ScoreDoc> found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc each : found) {
            Document document = stored.document(each.doc, Set.of(IndexFields.ID, IndexFields.REVISION));
            candidates.add(new Candidate(
                    new ItemId(document.get(IndexFields.ID)),
                    document.getField(IndexFields.REVISION).numericValue().intValue()));
        }
        return candidates;
    }
}
