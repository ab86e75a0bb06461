package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Which frequent words find far more items than their family of forms and compounds is in. Those that do so rightly are kept in
 * a list with the reason; any other is a fault of the language.
 */
final class ReachEvaluation {

    private static final int WORDS = 5_000;

    /** A word is listed if it finds more than so many times the items of its family, and at least so many items more. */
    private static final double MOST_BEYOND_FAMILY = 1.5;

    private static final int FEWEST_MORE = 10;

    /** Words that once met a function word, and how many times the items with the word as written they may find. */
    private static final List<Limit> LIMITS = List.of(
            new Limit("DNA", 4),
            new Limit("varor", 8),
            new Limit("miner", 8),
            new Limit("skola", 12),
            new Limit("hav", 16));

    private final SwedishLanguage language;
    private final CorpusWords corpus;
    private final KeptReach kept;

    private record Limit(String word, int times) {}

    ReachEvaluation(NewsCorpus corpus, SwedishLanguage language) throws IOException {
        this.language = language;
        this.corpus = CorpusWords.of(corpus, language);
        kept = KeptReach.read();
    }

    /** Prints what it finds; whether all of it is known and within the limits. */
    boolean measure(Consumer<Table> tables) {
        List<WordReach> named =
                LIMITS.stream().map(limit -> reach(limit.word())).toList();
        List<WordReach> listed = corpus.mostFrequent(WORDS).stream()
                .map(this::reach)
                .filter(ReachEvaluation::isBeyondFamily)
                .sorted(Comparator.comparingDouble((WordReach reach) -> -reach.beyondFamily()))
                .toList();
        List<WordReach> unknown = listed.stream()
                .filter(reach -> kept.reason(reach.word()).isEmpty())
                .toList();
        tables.accept(limits(named));
        tables.accept(table("Words that find more than their family, each with its reason", listed));
        tables.accept(table("Words that find more than their family and are not in the kept list", unknown));
        return unknown.isEmpty()
                && LIMITS.stream().allMatch(limit -> reach(limit.word()).times() <= limit.times());
    }

    private WordReach reach(String word) {
        return WordReach.of(language.words(word).getFirst(), corpus);
    }

    private static boolean isBeyondFamily(WordReach reach) {
        return reach.beyondFamily() > MOST_BEYOND_FAMILY && reach.withCompounds() - reach.family() >= FEWEST_MORE;
    }

    private static Table limits(List<WordReach> named) {
        List<List<String>> rows = Stream.iterate(0, i -> i < named.size(), i -> i + 1)
                .map(i -> Stream.concat(
                                figures(named.get(i)).stream(),
                                Stream.of(String.valueOf(LIMITS.get(i).times())))
                        .toList())
                .toList();
        return new Table(
                "Reach: items found by words that once met a function word",
                List.of("", "as written", "inflected", "default width", "times", "at most"),
                rows,
                "");
    }

    private Table table(String title, List<WordReach> reaches) {
        List<List<String>> rows = reaches.stream()
                .map(reach -> Stream.concat(
                                figures(reach).stream(),
                                Stream.of(
                                        Figures.decimal(reach.beyondFamily()),
                                        kept.reason(reach.word()).orElse("?") + " <- " + reach.described()))
                        .toList())
                .toList();
        return new Table(
                "%s: %d of the %d most frequent".formatted(title, rows.size(), WORDS),
                List.of("", "as written", "inflected", "default width", "times", "beside family", "reason <- forms"),
                rows,
                "");
    }

    private static List<String> figures(WordReach reach) {
        return List.of(
                reach.word(),
                Figures.count(reach.asWritten()),
                Figures.count(reach.inflected()),
                Figures.count(reach.withCompounds()),
                Figures.decimal(reach.times()));
    }
}
