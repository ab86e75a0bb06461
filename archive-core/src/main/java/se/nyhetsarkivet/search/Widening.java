package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.matching.HitOrder;
import se.nyhetsarkivet.search.matching.MatchedItems;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.SomeWordsQuery;
import se.nyhetsarkivet.search.translation.UnknownNumbers;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Looks for items with some of the words where less than a page of items has all of them, and always where a question or a
 * headline was typed. These follow the items with all the words, whatever the order of those is: by date, what has only one
 * common word would stand before what has all words but one.
 */
final class Widening {

    /** A text with so many words that count, and nothing but words, is taken for a headline or a sentence. */
    private static final int WORDS_OF_SENTENCE = 5;

    /** A question is answered by a sentence; the words of a headline are spread over the item. Both weights are measured. */
    private static final float SENTENCE_OF_ANSWER = 3;

    private static final float SENTENCE_WITH_WORDS = 0.5f;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final StoredTexts texts;
    private final SearchRequest request;
    private final ParsedQuery parsed;
    private final QueryTranslator translator;
    private final List<Notice> notices = new ArrayList<>();

    Widening(
            SwedishLanguage language,
            ArchiveSearcher searcher,
            StoredTexts texts,
            SearchRequest request,
            ParsedQuery parsed,
            QueryTranslator translator) {
        this.language = language;
        this.searcher = searcher;
        this.texts = texts;
        this.request = request;
        this.parsed = parsed;
        this.translator = translator;
    }

    List<Notice> notices() {
        return notices;
    }

    /** Whether a question or a headline was typed. */
    boolean isOfSentence() {
        return parsed.question() || isLong();
    }

    private boolean isLong() {
        if (!(parsed.query() instanceof All(var required, var excluded))
                || required.size() < WORDS_OF_SENTENCE
                || !excluded.isEmpty()) {
            return false;
        }
        List<QueryNode> words = translator.significant(required);
        return words.size() >= WORDS_OF_SENTENCE && words.stream().allMatch(Widening::isPlain);
    }

    /** A word, or a word and its synonyms. */
    private static boolean isPlain(QueryNode part) {
        return part instanceof Any || (part instanceof Word word && word.width().isEmpty());
    }

    List<ScoreDoc> bestSentenceFirst(List<ScoreDoc> hits) throws IOException {
        float weight = parsed.question() ? SENTENCE_OF_ANSWER : SENTENCE_WITH_WORDS;
        return new SentenceRanking(language, searcher, texts, request.text(), weight).rank(hits);
    }

    /** What is found beyond the items with all the words; empty if there is nothing, or the search is not to be widened. */
    Optional<SomeWordsHits> beyond(MatchedItems found) throws IOException {
        if (found.total() >= SearchRequest.DEFAULT_SIZE && !isOfSentence()) {
            return Optional.empty();
        }
        Optional<Query> anyWord = SomeWordsQuery.of(parsed.query(), language, translator);
        if (anyWord.isEmpty()) {
            return Optional.empty();
        }
        Query others = RequestFilters.beyond(searcher, request, anyWord.get(), found);
        long total = searcher.count(others);
        if (total == 0) {
            return Optional.empty();
        }
        if (found.total() == 0) {
            notices.addAll(unknownNumbers());
        }
        return Optional.of(new SomeWordsHits(total, page(others, found.total())));
    }

    private List<Notice> unknownNumbers() throws IOException {
        return parsed.query() instanceof All(var required, var excluded)
                ? UnknownNumbers.among(required, searcher, translator)
                : List.of();
    }

    /** The places of the page that the items with all the words leave. */
    private List<ScoreDoc> page(Query others, long before) throws IOException {
        long end = Math.max(0, (request.page() + 1L) * request.size() - before);
        if (end == 0) {
            return List.of();
        }
        int wanted = (int) Math.min(
                Math.max(end, SentenceRanking.RANKED_ITEMS),
                searcher.getIndexReader().maxDoc());
        List<ScoreDoc> ranked = bestSentenceFirst(HitOrder.mostRelevant(searcher, others, wanted));
        long first = Math.min(Math.max(0, end - request.size()), ranked.size());
        return ranked.subList((int) first, (int) Math.min(end, ranked.size()));
    }
}
