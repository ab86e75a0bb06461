package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Filter;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfAddress;
import se.nyhetsarkivet.query.QueryNode.OfReference;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.TextPart;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.expansion.TermExpander;
import se.nyhetsarkivet.search.expansion.TermExpander.Use;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.text.WeightedTerm;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * What a query asks for in the texts: the terms of its words and patterns, words next to each other, and queries for what is near. What it excludes
 * and what only filters is not asked for, nor are function words beside others.
 */
final class AskedWords {

    private final SwedishLanguage language;
    private final QueryTranslator translator;
    private final TermExpander patternWords;
    private final Map<TextPart, Set<String>> terms = new EnumMap<>(TextPart.class);
    private final Map<TextPart, Set<List<Step>>> sequences = new EnumMap<>(TextPart.class);
    private final Map<TextPart, Set<Query>> others = new EnumMap<>(TextPart.class);
    private final Set<String> all = new LinkedHashSet<>();

    /**
     * One of several words that stand next to each other.
     *
     * @param distance how far from the first
     * @param terms the terms any of which it may be found by
     */
    record Step(int distance, Set<String> terms) {}

    private AskedWords(SwedishLanguage language, QueryTranslator translator, TermExpander patternWords) {
        this.language = language;
        this.translator = translator;
        this.patternWords = patternWords;
    }

    static AskedWords of(
            QueryNode query, SwedishLanguage language, QueryTranslator translator, TermExpander patternWords)
            throws IOException {
        AskedWords asked = new AskedWords(language, translator, patternWords);
        asked.add(query, EnumSet.allOf(TextPart.class));
        return asked;
    }

    boolean areNone() {
        return terms.isEmpty() && sequences.isEmpty() && others.isEmpty();
    }

    /** The terms any of which is what is asked for in a text. */
    Set<String> terms(TextPart part) {
        return terms.getOrDefault(part, Set.of());
    }

    /** The words that stand next to each other where something is asked for in a text. */
    Set<List<Step>> sequences(TextPart part) {
        return sequences.getOrDefault(part, Set.of());
    }

    /** Other queries whose matches are what is asked for in a text. */
    Set<Query> others(TextPart part) {
        return others.getOrDefault(part, Set.of());
    }

    /** Whether a word of a text that has this term is one that the query asks for, alone or within a phrase. */
    boolean ask(String term) {
        return all.contains(term);
    }

    private void add(QueryNode query, Set<TextPart> parts) throws IOException {
        switch (query) {
            case Filter filter -> {}
            case Word word -> addWords(language.words(word.text()), translator.width(word), parts);
            case Phrase phrase -> addWords(language.words(phrase.text()), phrase.width(), parts);
            case Wildcard pattern -> addTerms(written(patternWords.of(pattern, Use.ANYWHERE)), parts);
            case Fuzzy fuzzy -> addTerms(written(patternWords.of(fuzzy, Use.ANYWHERE)), parts);
            case Near near -> addOther(near, parts);
            case OfAddress address -> addOther(address, parts);
            case OfReference reference -> addOther(reference, parts);
            case InText(var part, var inner) -> add(inner, EnumSet.of(part));
            case All(var required, var excluded) -> {
                for (QueryNode part : translator.significant(required)) {
                    add(part, parts);
                }
            }
            case Any(var alternatives) -> {
                for (QueryNode part : alternatives) {
                    add(part, parts);
                }
            }
        }
    }

    private static List<String> written(List<String> words) {
        return words.stream().map(TermKinds::written).toList();
    }

    private void addTerms(List<String> found, Set<TextPart> parts) {
        all.addAll(found);
        parts.forEach(part ->
                terms.computeIfAbsent(part, unused -> new LinkedHashSet<>()).addAll(found));
    }

    /** As {@link se.nyhetsarkivet.search.translation.word.WordQueries} finds them: together, or whole or in its pieces. */
    private void addWords(List<SwedishWord> words, Width width, Set<TextPart> parts) {
        if (words.size() > 1) {
            addSequence(words, width, parts);
        } else if (!words.isEmpty()) {
            SwedishWord word = words.getFirst();
            addTerms(terms(word, width), parts);
            if (!word.pieces().isEmpty() && width != Width.EXACT) {
                addSequence(word.pieces(), width, parts);
            }
        }
    }

    private void addSequence(List<SwedishWord> words, Width width, Set<TextPart> parts) {
        Width inSequence = width == Width.EXACT ? Width.EXACT : Width.INFLECTED;
        List<Step> steps = new ArrayList<>();
        int distance = 0;
        for (SwedishWord word : words) {
            List<String> found = terms(word, inSequence);
            all.addAll(found);
            steps.add(new Step(distance, Set.copyOf(found)));
            distance += Math.max(1, word.pieces().size());
        }
        parts.forEach(part ->
                sequences.computeIfAbsent(part, unused -> new LinkedHashSet<>()).add(List.copyOf(steps)));
    }

    private static List<String> terms(SwedishWord word, Width width) {
        return WeightedTerm.of(word, width).stream().map(WeightedTerm::text).toList();
    }

    private void addOther(QueryNode node, Set<TextPart> parts) throws IOException {
        for (TextPart part : parts) {
            translator
                    .part(node, TextFields.only(part))
                    .ifPresent(query -> others.computeIfAbsent(part, unused -> new LinkedHashSet<>())
                            .add(query));
        }
    }
}
