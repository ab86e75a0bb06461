package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.Deadline;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * Puts first, among the best items for a question, those with a sentence that answers it: the words of a question tend to
 * stand together where the answer is. Each sentence is weighed like a small document by BM25 (Robertson and Zaragoza, 2009),
 * once for the words in all their forms and once, with less weight, for the written forms, function words included, since
 * questions often repeat the wording of their answers.
 */
final class SentenceRanking {

    /** How many items are looked into; those behind them keep their order. */
    static final int RANKED_ITEMS = 50;

    private static final float SENTENCE_WEIGHT = 2.5f;
    private static final float WORDING_WEIGHT = 0.4f;
    private static final float SATURATION = 1.2f;
    private static final float LENGTH_EFFECT = 0.5f;
    private static final float USUAL_SENTENCE_WORDS = 15;
    private static final int MAX_CHARACTERS = 100_000;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final Deadline deadline;
    private final Map<String, List<Evidence>> evidenceByTerm = new HashMap<>();
    private int kinds;

    /**
     * What an occurrence of a term tells.
     *
     * @param kind the number of the word in a wording or in all forms, for counting
     * @param occurrence how much an occurrence counts
     * @param weight the rarity of the word times the weight of the kind
     */
    private record Evidence(int kind, float occurrence, float weight) {}

    SentenceRanking(SwedishLanguage language, ArchiveSearcher searcher, String question) throws IOException {
        this.language = language;
        this.searcher = searcher;
        deadline = searcher.deadline();
        for (SwedishWord word : language.words(question)) {
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

    Found rank(Found found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<ScoreDoc> ranked = new ArrayList<>();
        for (ScoreDoc hit :
                found.top().subList(0, Math.min(RANKED_ITEMS, found.top().size()))) {
            float best = 0;
            Document document = stored.document(hit.doc);
            for (String field : IndexFields.TEXTS) {
                best = Math.max(best, bestSentence(FoundHits.orEmpty(document, field)));
            }
            ranked.add(new ScoreDoc(hit.doc, hit.score + SENTENCE_WEIGHT * best));
        }
        ranked.sort(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc));
        ranked.addAll(found.top().subList(ranked.size(), found.top().size()));
        return found.reordered(ranked);
    }

    private float bestSentence(String text) throws IOException {
        String looked = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        float best = 0;
        try (TokenStream tokens = language.analyzer().tokenStream("", looked)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            Sentence sentence = new Sentence();
            int looking = 0;
            tokens.reset();
            while (tokens.incrementToken() && !deadline.passedByNow()) {
                if (increment.getPositionIncrement() > 0) {
                    if (endsBetween(looked, looking, offset.startOffset())) {
                        best = Math.max(best, sentence.score());
                        sentence = new Sentence();
                    }
                    looking = offset.endOffset();
                    sentence.words++;
                }
                sentence.add(evidenceByTerm.getOrDefault(term.toString(), List.of()));
            }
            tokens.end();
            return Math.max(best, sentence.score());
        }
    }

    private static boolean endsBetween(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    /** The evidence of one sentence. */
    private static final class Sentence {

        private final Map<Integer, Float> occurrences = new HashMap<>();
        private final Map<Integer, Float> weights = new HashMap<>();
        private int words;

        void add(List<Evidence> found) {
            for (Evidence each : found) {
                occurrences.merge(each.kind(), each.occurrence(), Float::sum);
                weights.put(each.kind(), each.weight());
            }
        }

        float score() {
            float length = 1 - LENGTH_EFFECT + LENGTH_EFFECT * words / USUAL_SENTENCE_WORDS;
            float score = 0;
            for (Map.Entry<Integer, Float> each : occurrences.entrySet()) {
                float count = each.getValue();
                score += weights.getOrDefault(each.getKey(), 0f) * count / (count + SATURATION * length);
            }
            return score;
        }
    }
}
