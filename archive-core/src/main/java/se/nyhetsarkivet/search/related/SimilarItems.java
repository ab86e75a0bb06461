package se.nyhetsarkivet.search.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.highlight.Highlighting;
import se.nyhetsarkivet.search.hits.HitAssembler;
import se.nyhetsarkivet.search.matching.HitOrder;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * Finds items on the same subject: those that share the words which are frequent in an item and rare in the archive
 * (tf-idf; Salton and Buckley, 1988), in any of their forms.
 */
public final class SimilarItems {

    private static final int TELLING_WORDS = 25;
    private static final int MAX_CHARACTERS = 50_000;
    private static final int HEADLINE_FACTOR = 3;

    /** A word that only one item has leads nowhere. */
    private static final int FEWEST_ITEMS = 2;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;

    public SimilarItems(SwedishLanguage language, ArchiveSearcher searcher) {
        this.language = language;
        this.searcher = searcher;
    }

    public List<Hit> to(int document, int limit) throws IOException {
        Query telling = telling(searcher.storedFields().document(document));
        List<ScoreDoc> found = new ArrayList<>();
        for (ScoreDoc hit : HitOrder.mostRelevant(searcher, telling, limit + 1)) {
            if (hit.doc != document && found.size() < limit) {
                found.add(hit);
            }
        }
        return HitAssembler.of(searcher, Highlighting.of(telling, searcher), found);
    }

    private Query telling(Document document) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        count(StoredTexts.text(document, IndexFields.HEADLINE), HEADLINE_FACTOR, counts);
        count(StoredTexts.text(document, IndexFields.LEAD), 1, counts);
        count(StoredTexts.text(document, IndexFields.BODY), 1, counts);
        Map<String, Float> weights = new HashMap<>();
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            float weight = weight(each.getKey(), each.getValue());
            if (weight > 0) {
                weights.put(each.getKey(), weight);
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TELLING_WORDS)
                .forEach(each -> query.add(inAnyText(each.getKey(), each.getValue()), Occur.SHOULD));
        return query.build();
    }

    private static Query inAnyText(String term, float weight) {
        return TextFields.ALL.any(field -> new BoostQuery(new TermQuery(new Term(field, term)), weight));
    }

    private float weight(String term, int count) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        int items = 0;
        for (String field : IndexFields.TEXTS) {
            items = Math.max(items, reader.docFreq(new Term(field, term)));
        }
        return items < FEWEST_ITEMS
                ? 0
                : (float) (Math.sqrt(count) * Math.log((reader.numDocs() + 1.0) / (items + 1.0)));
    }

    /** Counts the base forms; the other terms say the same again. */
    private void count(String text, int factor, Map<String, Integer> counts) throws IOException {
        String looked = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        try (TokenStream tokens = language.analyzer().tokenStream("", looked)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                char mark = TermKinds.markOf(term.getBytesRef());
                if (mark != TermKinds.WRITTEN_MARK
                        && mark != TermKinds.PART_MARK
                        && mark != TermKinds.FUNCTION_MARK
                        && mark != TermKinds.CAPITALS_MARK) {
                    counts.merge(term.getBytesRef().utf8ToString(), factor, Integer::sum);
                }
            }
            tokens.end();
        }
    }
}
