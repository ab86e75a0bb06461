package se.nyhetsarkivet.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.query.DateRange;
import se.nyhetsarkivet.query.Query;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * Makes Lucene's query of ours; the only place that does.
 *
 * <p>A word may be in any of the texts, and counts most in the headline. In a width wider than exact it is looked for by
 * its stem, and the written form, where it is found, adds to the score, so that exact matches come first. Function words
 * are not required unless there is nothing else.
 */
final class QueryTranslator {

    private static final Map<String, Float> WEIGHTS =
            Map.of(IndexFields.HEADLINE, 3.0f, IndexFields.LEAD, 1.5f, IndexFields.BODY, 1.0f);

    /** How much the other texts add to the score of the best one. */
    private static final float TIE_BREAK = 0.2f;

    private static final float WRITTEN_FORM_WEIGHT = 0.4f;

    private final Analyzer analyzer;
    private final Width width;

    QueryTranslator(Analyzer analyzer, Width width) {
        this.analyzer = analyzer;
        this.width = width;
    }

    /** The query in which every part is required. */
    org.apache.lucene.search.Query allOf(Query query) {
        return switch (query) {
            case Query.Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Query.All all -> all(all.required(), all.excluded());
            default -> all(List.of(query), List.of());
        };
    }

    /**
     * The query in which two thirds of the required parts suffice.
     *
     * @return empty if there are too few parts to leave any out
     */
    Optional<org.apache.lucene.search.Query> mostOf(Query query) {
        if (!(query instanceof Query.All(List<Query> required, List<Query> excluded))) {
            return Optional.empty();
        }
        List<Part> parts = significant(required);
        if (parts.size() < 2) {
            return Optional.empty();
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(parts.size() * 2 / 3);
        parts.forEach(part -> most.add(part.scored(), Occur.SHOULD));
        exclude(most, excluded);
        return Optional.of(most.build());
    }

    /** A word or phrase: what must match, and what adds to the score besides. */
    private record Part(
            org.apache.lucene.search.Query required, List<org.apache.lucene.search.Query> bonus, boolean functionWord) {

        org.apache.lucene.search.Query scored() {
            if (bonus.isEmpty()) {
                return required;
            }
            BooleanQuery.Builder both = new BooleanQuery.Builder().add(required, Occur.MUST);
            bonus.forEach(query -> both.add(query, Occur.SHOULD));
            return both.build();
        }
    }

    private org.apache.lucene.search.Query all(List<Query> required, List<Query> excluded) {
        List<Part> parts = significant(required);
        if (parts.isEmpty() && !required.isEmpty()) {
            return new MatchNoDocsQuery("the text has no word");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (parts.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        for (Part part : parts) {
            all.add(part.required(), Occur.MUST);
            part.bonus().forEach(bonus -> all.add(bonus, Occur.SHOULD));
        }
        exclude(all, excluded);
        return all.build();
    }

    private void exclude(BooleanQuery.Builder query, List<Query> excluded) {
        for (Query part : excluded) {
            parts(part).forEach(each -> query.add(each.required(), Occur.MUST_NOT));
        }
    }

    /** The parts without the function words, or with them if there is nothing else. */
    private List<Part> significant(List<Query> queries) {
        List<Part> parts =
                queries.stream().flatMap(query -> parts(query).stream()).toList();
        List<Part> significant =
                parts.stream().filter(part -> !part.functionWord()).toList();
        return significant.isEmpty() ? parts : significant;
    }

    /** Patterns, fuzzy words, nearness and single texts are not looked for yet; their words are. */
    private List<Part> parts(Query query) {
        return switch (query) {
            case Query.Everything everything -> List.of(new Part(MatchAllDocsQuery.INSTANCE, List.of(), false));
            case Query.Word word ->
                word(SwedishWord.of(word.text(), analyzer), word.width().orElse(width));
            case Query.Phrase(String text) -> phrase(SwedishWord.of(text, analyzer));
            case Query.Pattern(String text) -> word(SwedishWord.of(text, analyzer), width);
            case Query.Fuzzy(String text) -> word(SwedishWord.of(text, analyzer), width);
            case Query.Near near ->
                near.parts().stream().flatMap(part -> parts(part).stream()).toList();
            case Query.InText inText -> parts(inText.query());
            case Query.OfPublisher(String name) -> List.of(value(IndexFields.PUBLISHER, name));
            case Query.OfKeyword(String name) -> List.of(value(IndexFields.KEYWORD, name));
            case Query.Dated(DateRange dates) -> List.of(new Part(RequestFilters.overlapping(dates), List.of(), false));
            case Query.All all -> List.of(new Part(all(all.required(), all.excluded()), List.of(), false));
            case Query.Any any -> List.of(new Part(anyOf(any.alternatives()), List.of(), false));
        };
    }

    private org.apache.lucene.search.Query anyOf(List<Query> alternatives) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> any.add(allOf(alternative), Occur.SHOULD));
        return any.build();
    }

    private static Part value(String field, String name) {
        return new Part(new TermQuery(new Term(field, name)), List.of(), false);
    }

    private List<Part> word(List<SwedishWord> words, Width width) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> written = words.stream().map(SwedishWord::writtenTerm).toList();
        boolean functionWord = words.stream().allMatch(SwedishWord::isFunctionWord);
        if (width == Width.EXACT || functionWord) {
            return List.of(new Part(inAnyText(written, 1), List.of(), functionWord));
        }
        List<String> stems = words.stream().map(SwedishWord::stemTerm).toList();
        return List.of(new Part(inAnyText(stems, 1), List.of(inAnyText(written, WRITTEN_FORM_WEIGHT)), false));
    }

    private List<Part> phrase(List<SwedishWord> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> written = words.stream().map(SwedishWord::writtenTerm).toList();
        return List.of(new Part(inAnyText(written, 1), List.of(), false));
    }

    private static org.apache.lucene.search.Query inAnyText(List<String> terms, float weight) {
        List<org.apache.lucene.search.Query> texts = new ArrayList<>();
        for (String field : IndexFields.TEXTS) {
            float boost = WEIGHTS.getOrDefault(field, 1f) * weight;
            texts.add(new BoostQuery(inText(field, terms), boost));
        }
        return new DisjunctionMaxQuery(texts, TIE_BREAK);
    }

    private static org.apache.lucene.search.Query inText(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
