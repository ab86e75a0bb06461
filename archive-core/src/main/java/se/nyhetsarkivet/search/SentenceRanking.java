package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.search.text.WeightedTerm;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * Puts first, among the best items for several words, those with a sentence that has most of them: the words of a question
 * tend to stand together where the answer is. Each sentence is weighed like a small document by BM25 (Robertson and Zaragoza,
 * 2009), once for the words in all their forms and once, with less weight, for the written forms, function words included,
 * since questions often repeat the wording of their answers. Where the words stand is known from the index; of the texts
 * only the ends of the sentences are looked for, so that no text is analysed.
 */
final class SentenceRanking {

    /** How many items are looked into; those behind them keep their order. */
    static final int RANKED_ITEMS = 30;

    private static final float WORDING_WEIGHT = 0.4f;

    private final ArchiveSearcher searcher;
    private final StoredTexts texts;
    private final float sentenceWeight;
    private final Map<String, List<Evidence>> evidenceByTerm = new HashMap<>();
    private int kinds;

    /**
     * What an occurrence of a term tells.
     *
     * @param kind the number of the word in a wording or in all forms, for counting
     * @param occurrence how much an occurrence counts
     * @param weight the rarity of the word times the weight of the kind
     */
    record Evidence(int kind, float occurrence, float weight) {}

    /**
     * Begins to rank.
     *
     * @param texts what the search has loaded of the index
     * @param asked the text that was typed
     * @param sentenceWeight how much the best sentence counts beside the whole item
     */
    SentenceRanking(
            SwedishLanguage language, ArchiveSearcher searcher, StoredTexts texts, String asked, float sentenceWeight)
            throws IOException {
        this.searcher = searcher;
        this.texts = texts;
        this.sentenceWeight = sentenceWeight;
        for (SwedishWord word : language.words(asked)) {
            add(List.of(new WeightedTerm(word.writtenTerm(), 1)), WORDING_WEIGHT);
            if (!word.isFunctionWord()) {
                add(WeightedTerm.anyFormOf(word), 1);
            }
        }
    }

    private void add(List<WeightedTerm> terms, float weight) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        int items = 0;
        for (WeightedTerm term : terms) {
            for (String field : IndexFields.TEXTS) {
                items = Math.max(items, reader.docFreq(new Term(field, term.text())));
            }
        }
        float rarity = (float) Math.log(1 + (reader.numDocs() - items + 0.5) / (items + 0.5));
        for (WeightedTerm term : terms) {
            evidenceByTerm
                    .computeIfAbsent(term.text(), unused -> new ArrayList<>())
                    .add(new Evidence(kinds, term.weight(), rarity * weight));
        }
        kinds++;
    }

    /** The hits in a new order. */
    List<ScoreDoc> rank(List<ScoreDoc> hits) throws IOException {
        List<ScoreDoc> looked = hits.subList(0, Math.min(RANKED_ITEMS, hits.size()));
        Map<Integer, Float> best = bestSentences(looked);
        List<ScoreDoc> ranked = new ArrayList<>();
        for (ScoreDoc hit : looked) {
            ranked.add(new ScoreDoc(hit.doc, hit.score + sentenceWeight * best.getOrDefault(hit.doc, 0f)));
        }
        ranked.sort(Comparator.comparingDouble(hit -> -hit.score));
        ranked.addAll(hits.subList(ranked.size(), hits.size()));
        return ranked;
    }

    private Map<Integer, Float> bestSentences(List<ScoreDoc> hits) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        Map<Integer, List<Integer>> bySegment = new TreeMap<>();
        hits.stream()
                .map(hit -> hit.doc)
                .sorted()
                .forEach(document -> bySegment
                        .computeIfAbsent(ReaderUtil.subIndex(document, segments), unused -> new ArrayList<>())
                        .add(document));
        Map<Integer, Float> best = new HashMap<>();
        for (Map.Entry<Integer, List<Integer>> each : bySegment.entrySet()) {
            LeafReaderContext segment = segments.get(each.getKey());
            for (String field : IndexFields.TEXTS) {
                addBest(segment, field, each.getValue(), best);
            }
        }
        return best;
    }

    private void addBest(LeafReaderContext segment, String field, List<Integer> documents, Map<Integer, Float> best)
            throws IOException {
        Map<Integer, SentenceEvidence> found = new HashMap<>();
        for (Map.Entry<String, List<Evidence>> term : evidenceByTerm.entrySet()) {
            PostingsEnum places = segment.reader().postings(new Term(field, term.getKey()), PostingsEnum.OFFSETS);
            if (places == null || searcher.deadline().passed()) {
                continue;
            }
            for (int document : documents) {
                int inSegment = document - segment.docBase;
                int at = places.docID() < inSegment ? places.advance(inSegment) : places.docID();
                if (at == DocIdSetIterator.NO_MORE_DOCS) {
                    break;
                }
                if (at == inSegment) {
                    found.computeIfAbsent(document, unused -> new SentenceEvidence())
                            .add(places, term.getValue());
                }
            }
        }
        for (Map.Entry<Integer, SentenceEvidence> each : found.entrySet()) {
            if (searcher.deadline().passed()) {
                return;
            }
            float score = each.getValue().best(StoredTexts.text(texts.document(each.getKey()), field));
            best.merge(each.getKey(), score, Math::max);
        }
    }
}
