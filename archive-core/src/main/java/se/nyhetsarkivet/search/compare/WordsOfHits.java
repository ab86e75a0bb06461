package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.util.FixedBitSet;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchComparison.MarkingWord;
import se.nyhetsarkivet.result.SearchComparison.MarkingWords;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;

/**
 * Finds the words that mark the hits of a search against the archive. Candidates are the words of some hits, evenly spread over all; the
 * best of them are then counted in all hits and in the whole archive. Items are counted and not occurrences, so that a word which one
 * long text repeats marks nothing. For one search by one thread.
 */
public final class WordsOfHits {

    /** How many hits are read: reading one takes about as long as searching does. */
    private static final int MOST_SAMPLED = 400;

    /** A word of fewer hits may be there for one reason only. */
    private static final int FEWEST_HITS = 3;

    /** How many words are counted for each that is wanted. */
    private static final int COUNTED_FOR_ONE = 2;

    private final ArchiveSearcher searcher;
    private final ReadQueries queries;

    public WordsOfHits(ArchiveSearcher searcher, ReadQueries queries) {
        this.searcher = searcher;
        this.queries = queries;
    }

    public MarkingWords of(String text, int limit) throws IOException {
        SearchRequest all = queries.shared().withText("").withFilters(SearchFilters.NONE);
        long archive = searcher.count(RequestFilters.apply(searcher, all, MatchAllDocsQuery.INSTANCE));
        ReadQueries.Asked asked = queries.read(text);
        FoundDocuments hits =
                FoundDocuments.of(searcher, RequestFilters.apply(searcher, queries.shared(), asked.query()));
        SampledWords sampled = new SampledWords(searcher, queries.language(), asked.words());
        long read = read(hits, sampled);
        List<SampledWords.Candidate> candidates = sampled.best(read, archive, limit * COUNTED_FOR_ONE);
        List<MarkingWord> words = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (SampledWords.Candidate candidate : candidates) {
            if (searcher.deadline().passed()) {
                break;
            }
            counted(candidate, new Counted(text, all, hits, archive))
                    .filter(word -> shown.add(word.word()))
                    .ifPresent(words::add);
        }
        words.sort(Comparator.comparingDouble(MarkingWord::ratio).reversed().thenComparing(MarkingWord::word));
        return new MarkingWords(
                hits.total(),
                read,
                archive,
                words.subList(0, Math.min(limit, words.size())),
                !searcher.deadline().interrupted());
    }

    private long read(FoundDocuments hits, SampledWords words) throws IOException {
        long step = Math.max(1, (hits.total() + MOST_SAMPLED - 1) / MOST_SAMPLED);
        long place = 0;
        long read = 0;
        for (Map.Entry<LeafReaderContext, FixedBitSet> segment : hits.segments().entrySet()) {
            FixedBitSet found = segment.getValue();
            for (int document = found.nextSetBit(0);
                    document < found.length();
                    document = document + 1 < found.length() ? found.nextSetBit(document + 1) : Integer.MAX_VALUE) {
                if (place++ % step == 0) {
                    if (searcher.deadline().passed()) {
                        return read;
                    }
                    words.read(segment.getKey().docBase + document);
                    read++;
                }
            }
        }
        return read;
    }

    /**
     * In what a word is counted.
     *
     * @param text the text of the search
     * @param all what finds the whole archive
     * @param hits what the search finds
     * @param archive how many items the archive has
     */
    private record Counted(String text, SearchRequest all, FoundDocuments hits, long archive) {}

    /** The word as it is searched for decides: so its link finds as many hits as are said. */
    private Optional<MarkingWord> counted(SampledWords.Candidate candidate, Counted in) throws IOException {
        String query = "böjd:\"" + candidate.shown() + '"';
        FoundDocuments having = FoundDocuments.of(
                searcher,
                RequestFilters.apply(searcher, in.all(), queries.read(query).query()));
        long inHits = having.shared(in.hits());
        Contingency counts = new Contingency(inHits, in.hits().total(), having.total(), in.archive());
        if (inHits < FEWEST_HITS || !counts.isMore() || counts.ratio() < MarkingWords.LEAST_RATIO) {
            return Optional.empty();
        }
        String narrowed = in.text().isBlank() ? query : "(" + in.text() + ") " + query;
        boolean same = queries.count(narrowed) == inHits;
        return Optional.of(
                new MarkingWord(candidate.shown(), same ? narrowed : "", inHits, having.total(), counts.ratio()));
    }
}
