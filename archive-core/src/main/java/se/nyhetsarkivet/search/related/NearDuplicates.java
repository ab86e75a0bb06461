package se.nyhetsarkivet.search.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.document.Likeness;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.highlight.Marking;
import se.nyhetsarkivet.search.hits.FoundHits;
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

    public List<Hit> of(int document, int most) throws IOException {
        NewsItem item = StoredTexts.item(searcher.storedFields().document(document));
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        for (String term : Likeness.terms(item)) {
            alike.add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.LIKENESS, term))), Occur.SHOULD);
        }
        Set<Long> sequences = Likeness.sequences(item);
        List<ScoreDoc> found = new ArrayList<>();
        for (ScoreDoc candidate : HitOrder.mostRelevant(searcher, alike.build(), MAX_CANDIDATES)) {
            if (found.size() < most && candidate.doc != document && isNearlyTheSame(sequences, candidate)) {
                found.add(candidate);
            }
        }
        return FoundHits.of(searcher, Marking.of(MatchAllDocsQuery.INSTANCE, searcher), found);
    }

    private boolean isNearlyTheSame(Set<Long> sequences, ScoreDoc candidate) throws IOException {
        NewsItem other = StoredTexts.item(searcher.storedFields().document(candidate.doc));
        return Likeness.between(sequences, Likeness.sequences(other)) >= Likeness.NEARLY_THE_SAME;
    }
}
