package se.nyhetsarkivet.search.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.curation.DuplicateDecision.Verdict;
import se.nyhetsarkivet.curation.DuplicateDecisions;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.document.TextSimilarity;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.highlight.Highlighting;
import se.nyhetsarkivet.search.hits.HitAssembler;
import se.nyhetsarkivet.search.matching.HitOrder;
import se.nyhetsarkivet.search.text.StoredTexts;

/** Finds items whose text is the same as another's but for small edits, as when several publishers announce one thing. */
public final class NearDuplicates {

    /** Candidates that are compared with the text; those that share most terms come first. */
    private static final int MAX_CANDIDATES = 200;

    private final ArchiveSearcher searcher;

    public NearDuplicates(ArchiveSearcher searcher) {
        this.searcher = searcher;
    }

    public List<Hit> of(int document, int limit) throws IOException {
        NewsItem item = StoredTexts.item(searcher.storedFields().document(document));
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        for (String term : TextSimilarity.terms(item)) {
            alike.add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.LIKENESS, term))), Occur.SHOULD);
        }
        Set<Long> sequences = TextSimilarity.sequences(item);
        List<ScoreDoc> found = confirmed(id(document), limit);
        Set<Integer> known = new HashSet<>(Set.of(document));
        found.forEach(confirmed -> known.add(confirmed.doc));
        for (ScoreDoc candidate : HitOrder.mostRelevant(searcher, alike.build(), MAX_CANDIDATES)) {
            if (found.size() < limit
                    && !known.contains(candidate.doc)
                    && mayBeTheSame(document, candidate.doc)
                    && isNearlyTheSame(sequences, candidate)) {
                found.add(candidate);
            }
        }
        return HitAssembler.of(searcher, Highlighting.of(MatchAllDocsQuery.INSTANCE, searcher), found);
    }

    /** Those that an archivist said are the same, whatever their texts are. */
    private List<ScoreDoc> confirmed(ItemId id, int limit) throws IOException {
        List<ScoreDoc> confirmed = new ArrayList<>();
        for (ItemId same : searcher.curation().duplicates().sameAs(id)) {
            if (confirmed.size() < limit) {
                Query of = new TermQuery(new Term(IndexFields.ID, same.value()));
                confirmed.addAll(Arrays.asList(searcher.search(of, 1).scoreDocs));
            }
        }
        return confirmed;
    }

    private boolean mayBeTheSame(int document, int other) throws IOException {
        DuplicateDecisions decisions = searcher.curation().duplicates();
        return decisions.isEmpty() || decisions.between(id(document), id(other)) != Verdict.DIFFERENT;
    }

    private ItemId id(int document) throws IOException {
        return new ItemId(searcher.storedFields()
                .document(document, Set.of(IndexFields.ID))
                .get(IndexFields.ID));
    }

    private boolean isNearlyTheSame(Set<Long> sequences, ScoreDoc candidate) throws IOException {
        NewsItem other = StoredTexts.item(searcher.storedFields().document(candidate.doc));
        return TextSimilarity.between(sequences, TextSimilarity.sequences(other)) >= TextSimilarity.NEARLY_THE_SAME;
    }
}
