package se.nyhetsarkivet.search.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Dated;
import se.nyhetsarkivet.query.QueryNode.Everything;
import se.nyhetsarkivet.query.QueryNode.Filter;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Leaf;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfAddress;
import se.nyhetsarkivet.query.QueryNode.OfKeyword;
import se.nyhetsarkivet.query.QueryNode.OfPublisher;
import se.nyhetsarkivet.query.QueryNode.OfReference;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.reference.Reference;
import se.nyhetsarkivet.search.expansion.TermExpander;
import se.nyhetsarkivet.search.expansion.TermExpander.Use;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.translation.filter.AddressQuery;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.filter.ReferenceQuery;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;
import se.nyhetsarkivet.search.translation.near.NearQueries;
import se.nyhetsarkivet.search.translation.word.AdjacentWords;
import se.nyhetsarkivet.search.translation.word.ExpandedTermsQuery;
import se.nyhetsarkivet.search.translation.word.WordQueries;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * Makes Lucene's query of ours; the only place that does. For one search on one view of the index.
 *
 * <p>Function words are not required unless there is nothing else to look for. What only decides and has no rank, as dates
 * and publishers, adds nothing to the score.
 */
public final class QueryTranslator {

    /** How much the other alternatives add to the score of the best one. */
    private static final float TIE_BREAK = 0.2f;

    private final SwedishLanguage language;
    private final Width width;
    private final TermExpander patternWords;
    private final FilterValueLookup values;

    public QueryTranslator(SwedishLanguage language, Width width, FilterValueLookup values, TermExpander patternWords) {
        this.language = language;
        this.width = width;
        this.values = values;
        this.patternWords = patternWords;
    }

    /** Makes the same queries, but for patterns that stand for other words. */
    public QueryTranslator with(TermExpander otherWords) {
        return new QueryTranslator(language, width, values, otherWords);
    }

    /** The query in which every part is required. */
    public Query allOf(QueryNode query) throws IOException {
        return allOf(query, TextFields.ALL);
    }

    public Query allOf(QueryNode query, TextFields fields) throws IOException {
        return translate(query, fields).orElseGet(() -> new MatchNoDocsQuery("the text has no word"));
    }

    /** The query whose matches are to be marked: whatever of the required parts is there. */
    public Query marking(QueryNode query) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryNode part : query instanceof All all ? significant(all.required()) : List.of(query)) {
            part(part, TextFields.ALIKE).ifPresent(marked -> any.add(marked, Occur.SHOULD));
        }
        return any.build();
    }

    /** A part of a query as it would be searched by itself; empty if there is no word in it. */
    public Optional<Query> part(QueryNode query, TextFields fields) throws IOException {
        return translate(query, fields);
    }

    /** How far from its written form a word may be found. */
    public Width width(Word word) {
        return word.width().orElse(width);
    }

    /** Whether a part is a word that only holds the sentence together. */
    boolean isFunctionWord(QueryNode query) {
        if (!(query instanceof Word(String text, Optional<Width> own)) || own.isPresent()) {
            return false;
        }
        List<SwedishWord> words = language.words(text);
        return !words.isEmpty() && words.stream().allMatch(SwedishWord::isFunctionWord);
    }

    /** Whether a part decides without ranking: where there is no word in it that is asked for. */
    public static boolean isFilter(QueryNode query) {
        return switch (query) {
            case Leaf leaf -> leaf instanceof Filter;
            case All(var required, var excluded) -> required.stream().allMatch(QueryTranslator::isFilter);
            case Any(var alternatives) -> alternatives.stream().allMatch(QueryTranslator::isFilter);
            case InText(var part, var inner) -> isFilter(inner);
        };
    }

    private Optional<Query> translate(QueryNode query, TextFields fields) throws IOException {
        return switch (query) {
            case Everything everything -> Optional.of(MatchAllDocsQuery.INSTANCE);
            case Word word ->
                unlessEmpty(language.words(word.text()), words -> WordQueries.words(words, width(word), fields));
            case Phrase(String text, Width own) ->
                unlessEmpty(language.words(text), words -> WordQueries.words(words, own, fields));
            case Wildcard pattern -> Optional.of(anyOf(patternWords.of(pattern, Use.ANYWHERE), fields));
            case Fuzzy fuzzy -> Optional.of(anyOf(patternWords.of(fuzzy, Use.ANYWHERE), fields));
            case Near near -> Optional.of(new NearQueries(language, patternWords, width).near(near, fields));
            case InText(var part, var inner) -> translate(inner, TextFields.only(part));
            case OfPublisher(String name) -> Optional.of(unranked(values.query(IndexFields.PUBLISHER, name)));
            case OfKeyword(String name) -> Optional.of(unranked(values.query(IndexFields.KEYWORD, name)));
            case OfAddress(String text) -> Optional.of(address(text, fields));
            case OfReference(String text) ->
                Optional.of(new ReferenceQuery(Reference.asked(text), language.analyzer()));
            case Dated(var dates) -> Optional.of(unranked(RequestFilters.overlapping(dates)));
            case All all -> all(all, fields);
            case Any any -> any(any, fields);
        };
    }

    /** Makes a query of words. */
    @FunctionalInterface
    private interface OfWords {
        Query make(List<SwedishWord> words);
    }

    private static Optional<Query> unlessEmpty(List<SwedishWord> words, OfWords query) {
        return words.isEmpty() ? Optional.empty() : Optional.of(query.make(words));
    }

    private Optional<Query> all(All all, TextFields fields) throws IOException {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        boolean anyRequired = false;
        for (QueryNode part : significant(all.required())) {
            Optional<Query> query = translate(part, fields);
            query.ifPresent(required -> both.add(required, Occur.MUST));
            anyRequired |= query.isPresent();
        }
        if (!anyRequired && !all.required().isEmpty()) {
            return Optional.empty();
        }
        if (!anyRequired) {
            both.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        for (QueryNode part : all.excluded()) {
            translate(part, fields).ifPresent(excluded -> both.add(excluded, Occur.MUST_NOT));
        }
        if (anyRequired && fields.areRanked()) {
            new AdjacentWords(language, width).of(all.required(), fields).forEach(near -> both.add(near, Occur.SHOULD));
        }
        return Optional.of(both.build());
    }

    /** The different parts without the function words, or with them if there is nothing else. */
    public List<QueryNode> significant(List<QueryNode> parts) {
        List<QueryNode> different = parts.stream().distinct().toList();
        List<QueryNode> significant =
                different.stream().filter(part -> !isFunctionWord(part)).toList();
        return significant.isEmpty() ? different : significant;
    }

    private Optional<Query> any(Any any, TextFields fields) throws IOException {
        List<Query> alternatives = new ArrayList<>();
        for (QueryNode part : new LinkedHashSet<>(any.alternatives())) {
            translate(part, fields).ifPresent(alternatives::add);
        }
        return alternatives.isEmpty()
                ? Optional.empty()
                : Optional.of(new DisjunctionMaxQuery(alternatives, TIE_BREAK));
    }

    private Query address(String text, TextFields fields) {
        List<Query> ways = new ArrayList<>(AddressQuery.items(text));
        List<SwedishWord> words = language.words(text);
        if (!words.isEmpty()) {
            ways.add(WordQueries.phrase(words, fields));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query anyOf(List<String> words, TextFields fields) {
        return words.isEmpty()
                ? new MatchNoDocsQuery("no such word")
                : fields.any(field -> new ExpandedTermsQuery(field, words));
    }

    private static Query unranked(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }
}
