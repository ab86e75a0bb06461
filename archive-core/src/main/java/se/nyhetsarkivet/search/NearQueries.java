package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.Pattern;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.swedish.SwedishWord;

/** Lucene's queries for parts that stand close together. */
final class NearQueries {

    /** How many words a pattern may stand for here; each is an interval of its own. */
    private static final int MAX_EXPANSIONS = 128;

    private final WordSource words;
    private final Expansions expansions;
    private final Width width;

    /** Reads a text into words. */
    @FunctionalInterface
    interface WordSource {
        List<SwedishWord> of(String text);
    }

    /** Finds the terms of a pattern or fuzzy word. */
    @FunctionalInterface
    interface Expansions {
        List<String> of(QueryNode pattern, int most) throws IOException;
    }

    NearQueries(WordSource words, Expansions expansions, Width width) {
        this.words = words;
        this.expansions = expansions;
        this.width = width;
    }

    Query near(Near near, TextFields fields) throws IOException {
        IntervalsSource chain = source(near.parts().getFirst());
        for (QueryNode part : near.parts().subList(1, near.parts().size())) {
            IntervalsSource next = source(part);
            IntervalsSource both = near.ordered() ? Intervals.ordered(chain, next) : Intervals.unordered(chain, next);
            chain = Intervals.maxgaps(near.distance(), both);
        }
        IntervalsSource whole = chain;
        return fields.any(field -> new IntervalQuery(field, whole));
    }

    private IntervalsSource source(QueryNode part) throws IOException {
        return switch (part) {
            case Word(String text, var own) -> sequence(words.of(text), own.orElse(width));
            case Phrase(String text) -> sequence(words.of(text), Width.EXACT);
            case Pattern pattern -> anyTerm(expansions.of(pattern, MAX_EXPANSIONS));
            case Fuzzy fuzzy -> anyTerm(expansions.of(fuzzy, MAX_EXPANSIONS));
            case Any(List<QueryNode> alternatives) -> {
                IntervalsSource[] sources = new IntervalsSource[alternatives.size()];
                for (int i = 0; i < sources.length; i++) {
                    sources[i] = source(alternatives.get(i));
                }
                yield Intervals.or(sources);
            }
            default -> throw new IllegalArgumentException(part + " has no place in a text");
        };
    }

    private static IntervalsSource sequence(List<SwedishWord> words, Width width) {
        if (words.isEmpty()) {
            return Intervals.noIntervals("no word");
        }
        List<IntervalsSource> sources = words.stream()
                .flatMap(word -> word.pieces().isEmpty() ? List.of(word).stream() : word.pieces().stream())
                .map(word -> anyTerm(WeightedTerm.of(word, width).stream()
                        .map(WeightedTerm::text)
                        .toList()))
                .toList();
        return sources.size() == 1 ? sources.getFirst() : Intervals.phrase(sources.toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource anyTerm(List<String> terms) {
        return terms.isEmpty()
                ? Intervals.noIntervals("no such word")
                : Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }
}
