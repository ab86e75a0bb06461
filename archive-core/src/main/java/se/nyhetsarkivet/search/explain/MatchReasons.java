package se.nyhetsarkivet.search.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Filter;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Leaf;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfAddress;
import se.nyhetsarkivet.query.QueryNode.OfReference;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.TextPart;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.MatchReason.Kind;
import se.nyhetsarkivet.search.highlight.MatchPlaces;
import se.nyhetsarkivet.search.highlight.MatchPlaces.Place;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reading;

/** Explains why an item was found, from the places in its texts that each part of a query matches. */
public final class MatchReasons {

    private final MatchPlaces item;
    private final QueryTranslator translator;
    private final SwedishLanguage language;
    private final Set<QueryNode> typed = new HashSet<>();
    private final Map<Reason, Integer> counts = new LinkedHashMap<>();

    /** A reason without its count. */
    private record Reason(String asked, String written, Kind kind) {}

    /**
     * Begins to look for reasons.
     *
     * @param item where in the item a query matches
     * @param translator makes Lucene's queries
     * @param language explains the words
     * @param typed what was asked before synonyms were added
     */
    public MatchReasons(MatchPlaces item, QueryTranslator translator, SwedishLanguage language, QueryNode typed) {
        this.item = item;
        this.translator = translator;
        this.language = language;
        addWords(typed);
    }

    public List<MatchReason> of(QueryNode asked) throws IOException {
        add(asked, Optional.empty());
        List<MatchReason> reasons = new ArrayList<>();
        counts.forEach((reason, count) ->
                reasons.add(new MatchReason(reason.asked(), reason.written(), reason.kind(), count, reading(reason))));
        reasons.sort(Comparator.comparing(MatchReason::kind)
                .thenComparing(Comparator.comparingInt(MatchReason::count).reversed()));
        return reasons;
    }

    private void addWords(QueryNode query) {
        switch (query) {
            case Word word -> typed.add(word);
            case InText(var part, var inner) -> addWords(inner);
            case All(var required, var excluded) -> required.forEach(this::addWords);
            case Any(var alternatives) -> alternatives.forEach(this::addWords);
            case Leaf leaf -> {}
        }
    }

    private void add(QueryNode asked, Optional<TextPart> part) throws IOException {
        switch (asked) {
            case Word word -> addWord(word, part);
            case Phrase phrase -> addPhrase(phrase, part);
            case Wildcard pattern -> addMatches(pattern, Kind.PATTERN, part);
            case Fuzzy fuzzy -> addMatches(fuzzy, Kind.SIMILAR, part);
            case Near near -> addMatches(near, Kind.NEAR, part);
            case InText(TextPart own, QueryNode inner) -> add(inner, Optional.of(own));
            case All(var required, var excluded) -> addEach(required, part);
            case Any(var alternatives) -> addEach(alternatives, part);
            case Filter filter -> {}
            case OfReference reference -> addMatches(reference, Kind.REFERENCE, part);
            case OfAddress address -> {}
        }
    }

    private void addEach(List<QueryNode> parts, Optional<TextPart> part) throws IOException {
        for (QueryNode each : translator.significant(parts)) {
            add(each, part);
        }
    }

    private void addMatches(QueryNode asked, Kind kind, Optional<TextPart> part) throws IOException {
        for (Place place : places(asked, part)) {
            count(asked, place, kind);
        }
    }

    private void addPhrase(Phrase phrase, Optional<TextPart> part) throws IOException {
        Set<Place> seen = new HashSet<>();
        for (Width width : Width.values()) {
            if (width.compareTo(phrase.width()) <= 0) {
                for (Place place : places(new Phrase(phrase.text(), width), part)) {
                    if (seen.add(place)) {
                        count(phrase, place, kind(width));
                    }
                }
            }
        }
    }

    /** A place that a narrower width finds too is there for the narrower reason. */
    private void addWord(Word word, Optional<TextPart> part) throws IOException {
        if (!typed.contains(word)) {
            addMatches(word, Kind.SYNONYM, part);
            return;
        }
        Set<Place> seen = new HashSet<>();
        for (Width width : Width.values()) {
            if (width.compareTo(translator.width(word)) <= 0) {
                for (Place place : places(new Word(word.text(), Optional.of(width)), part)) {
                    if (seen.add(place)) {
                        count(word, place, kind(width));
                    }
                }
            }
        }
    }

    private Set<Place> places(QueryNode asked, Optional<TextPart> part) throws IOException {
        QueryNode inPart = part.isEmpty() ? asked : new InText(part.get(), asked);
        return item.of(translator.part(inPart, TextFields.ALL));
    }

    private void count(QueryNode asked, Place place, Kind kind) {
        counts.merge(new Reason(QueryPrinter.of(asked), item.written(place), kind), 1, Integer::sum);
    }

    /** As which of its readings a word was found: a compound as what has parts. */
    private Optional<Reading> reading(Reason reason) {
        return switch (reason.kind()) {
            case INFLECTED -> readings(reason).findFirst();
            case COMPOUND ->
                readings(reason).filter(reading -> !reading.parts().isEmpty()).findFirst();
            case EXACT, PATTERN, SIMILAR, SYNONYM, NEAR, REFERENCE -> Optional.empty();
        };
    }

    private Stream<Reading> readings(Reason reason) {
        return language.explain(reason.written()).stream().flatMap(word -> word.readings().stream());
    }

    private static Kind kind(Width width) {
        return switch (width) {
            case EXACT -> Kind.EXACT;
            case INFLECTED -> Kind.INFLECTED;
            case COMPOUNDS -> Kind.COMPOUND;
        };
    }
}
