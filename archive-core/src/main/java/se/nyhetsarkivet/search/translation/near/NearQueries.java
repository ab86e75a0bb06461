package se.nyhetsarkivet.search.translation.near;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.expansion.TermExpander;
import se.nyhetsarkivet.search.expansion.TermExpander.Use;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.text.WeightedTerm;
import se.nyhetsarkivet.search.translation.word.SingleClauseQuery;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;

/** Lucene's queries for parts that stand close together. */
public final class NearQueries {

    private final SwedishLanguage language;
    private final TermExpander patternWords;
    private final Width width;

    public NearQueries(SwedishLanguage language, TermExpander patternWords, Width width) {
        this.language = language;
        this.patternWords = patternWords;
        this.width = width;
    }

    public Query near(Near near, TextFields fields) throws IOException {
        IntervalsSource chain = source(near.parts().getFirst());
        for (Near.Part part : near.parts().subList(1, near.parts().size())) {
            IntervalsSource next = source(part);
            IntervalsSource both = near.ordered() ? Intervals.ordered(chain, next) : Intervals.unordered(chain, next);
            chain = Intervals.maxgaps(near.distance(), both);
        }
        IntervalsSource whole = chain;
        return fields.any(field -> new SingleClauseQuery(field, new IntervalQuery(field, whole)));
    }

    private IntervalsSource source(Near.Part part) throws IOException {
        return switch (part) {
            case Word(String text, var own) -> sequence(language.words(text), own.orElse(width));
            case Phrase(String text, Width own) -> sequence(language.words(text), own);
            case Wildcard pattern -> anyWord(patternWords.of(pattern, Use.NEAR));
            case Fuzzy fuzzy -> anyWord(patternWords.of(fuzzy, Use.NEAR));
            case Near.Either(List<Near.Part> alternatives) -> any(alternatives);
        };
    }

    private IntervalsSource any(List<Near.Part> alternatives) throws IOException {
        List<IntervalsSource> sources = new ArrayList<>();
        for (Near.Part alternative : alternatives) {
            sources.add(source(alternative));
        }
        return Intervals.or(sources.toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource sequence(List<SwedishWord> words, Width width) {
        if (words.isEmpty()) {
            return Intervals.noIntervals("no word");
        }
        List<IntervalsSource> sources =
                words.stream().flatMap(word -> places(word, width)).toList();
        return sources.size() == 1
                ? sources.getFirst()
                : new WholeInterval(Intervals.phrase(sources.toArray(IntervalsSource[]::new)));
    }

    /** A word joined of pieces takes a place for each, and stands whole at the first of them. */
    private static Stream<IntervalsSource> places(SwedishWord word, Width width) {
        if (word.pieces().isEmpty()) {
            return Stream.of(anyForm(word, width));
        }
        if (width != Width.EXACT) {
            return word.pieces().stream().map(piece -> anyForm(piece, Width.INFLECTED));
        }
        return Stream.concat(
                Stream.of(anyForm(word, width)), word.pieces().stream().skip(1).map(piece -> anyForm(piece, width)));
    }

    private static IntervalsSource anyForm(SwedishWord word, Width width) {
        return anyTerm(
                WeightedTerm.of(word, width).stream().map(WeightedTerm::text).toList());
    }

    private IntervalsSource anyWord(List<String> words) {
        return new EndingInterval(anyTerm(words.stream().map(TermKinds::written).toList()), patternWords.deadline());
    }

    private static IntervalsSource anyTerm(List<String> terms) {
        return terms.isEmpty()
                ? Intervals.noIntervals("no such word")
                : Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }
}
