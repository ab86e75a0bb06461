package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Dated;
import se.nyhetsarkivet.query.QueryNode.Everything;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfKeyword;
import se.nyhetsarkivet.query.QueryNode.OfPublisher;
import se.nyhetsarkivet.query.QueryNode.Pattern;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.Terms;

/**
 * Makes Lucene's query of ours; the only place that does. For one search on one view of the index.
 *
 * <p>Function words are not required unless there is nothing else to look for. What only decides and has no rank, as dates
 * and publishers, adds nothing to the score.
 */
final class QueryTranslator {

    /** How many words a pattern may stand for. */
    private static final int MAX_EXPANSIONS = 5_000;

    private static final int MAX_SIMILAR_WORDS = 50;

    private final SwedishLanguage language;
    private final Width width;
    private final TermExpansion expansion;
    private final NamedValues values;
    private final Set<Notice> notices = new LinkedHashSet<>();

    QueryTranslator(SwedishLanguage language, Width width, ArchiveSearcher searcher) {
        this.language = language;
        this.width = width;
        expansion = new TermExpansion(searcher.getIndexReader());
        values = new NamedValues(searcher);
    }

    /** What the user should know of the translation so far. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** The query in which every part is required. */
    Query allOf(QueryNode query) throws IOException {
        return translate(query, TextFields.ALL).orElseGet(() -> new MatchNoDocsQuery("the text has no word"));
    }

    /** A part of a query as it would be searched by itself; empty if there is no word in it. */
    Optional<Query> part(QueryNode query) throws IOException {
        return translate(query, TextFields.ALL);
    }

    /** Whether a part is a word that only holds the sentence together. */
    boolean isFunctionWord(QueryNode query) {
        if (!(query instanceof Word(String text, Optional<Width> own)) || own.isPresent()) {
            return false;
        }
        List<SwedishWord> words = language.words(text);
        return !words.isEmpty() && words.stream().allMatch(SwedishWord::isFunctionWord);
    }

    private Optional<Query> translate(QueryNode query, TextFields fields) throws IOException {
        return switch (query) {
            case Everything everything -> Optional.of(MatchAllDocsQuery.INSTANCE);
            case Word(String text, Optional<Width> own) ->
                unlessEmpty(language.words(text), words -> WordQueries.words(words, own.orElse(width), fields));
            case Phrase(String text) -> unlessEmpty(language.words(text), words -> WordQueries.phrase(words, fields));
            case Pattern pattern -> Optional.of(anyOf(expand(pattern, MAX_EXPANSIONS), fields));
            case Fuzzy fuzzy -> Optional.of(anyOf(expand(fuzzy, MAX_SIMILAR_WORDS), fields));
            case Near near -> Optional.of(new NearQueries(language::words, this::expand, width).near(near, fields));
            case InText(var part, var inner) -> translate(inner, TextFields.only(part));
            case OfPublisher(String name) -> Optional.of(unranked(values.query(IndexFields.PUBLISHER, name)));
            case OfKeyword(String name) -> Optional.of(unranked(values.query(IndexFields.KEYWORD, name)));
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
        return Optional.of(both.build());
    }

    /** The parts without the function words, or with them if there is nothing else. */
    List<QueryNode> significant(List<QueryNode> parts) {
        List<QueryNode> significant =
                parts.stream().filter(part -> !isFunctionWord(part)).toList();
        return significant.isEmpty() ? parts : significant;
    }

    private Optional<Query> any(Any any, TextFields fields) throws IOException {
        List<Query> alternatives = new ArrayList<>();
        for (QueryNode part : any.alternatives()) {
            translate(part, fields).ifPresent(alternatives::add);
        }
        return alternatives.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(alternatives, 0.2f));
    }

    private List<String> expand(QueryNode query, int most) throws IOException {
        String typed = query instanceof Pattern(String pattern) ? pattern : ((Fuzzy) query).text();
        Automaton accepted = query instanceof Pattern ? TermExpansion.pattern(typed) : similar(typed);
        TermExpansion.Expanded expanded = expansion.matching(accepted, IndexFields.TEXTS, most);
        if (!expanded.complete()) {
            notices.add(new Notice(Notice.Kind.EXPANSION_LIMITED, typed));
        }
        return expanded.terms().stream().map(TermExpansion.Frequent::text).toList();
    }

    /** One letter may differ in a short word, two in a longer one; the first is as typed. */
    private Automaton similar(String typed) {
        String written = language.words(typed).stream()
                .findFirst()
                .map(SwedishWord::writtenTerm)
                .orElse(Terms.written(typed));
        int edits = written.length() <= 6 ? 1 : 2;
        return Operations.determinize(
                new LevenshteinAutomata(written.substring(2), true).toAutomaton(edits, written.substring(0, 2)),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static Query anyOf(List<String> terms, TextFields fields) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no such word");
        }
        List<BytesRef> bytes = terms.stream().map(BytesRef::new).toList();
        return fields.any(field -> new TermInSetQuery(field, bytes));
    }

    private static Query unranked(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }
}
