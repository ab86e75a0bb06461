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
import se.nyhetsarkivet.index.document.TextSimilarity;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
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
        List<ScoreDoc> found = new ArrayList<>();
        for (ScoreDoc candidate : HitOrder.mostRelevant(searcher, alike.build(), MAX_CANDIDATES)) {
            if (found.size() < limit && candidate.doc != document && isNearlyTheSame(sequences, candidate)) {
                found.add(candidate);
            }
        }
        return HitAssembler.of(searcher, Highlighting.of(MatchAllDocsQuery.INSTANCE, searcher), found);
    }

    private boolean isNearlyTheSame(Set<Long> sequences, ScoreDoc candidate) throws IOException {
        NewsItem other = StoredTexts.item(searcher.storedFields().document(candidate.doc));
        return TextSimilarity.between(sequences, TextSimilarity.sequences(other)) >= TextSimilarity.NEARLY_THE_SAME;
    }
}
