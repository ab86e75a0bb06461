package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import se.nyhetsarkivet.item.NewsItem;

/** How many words of running text are analysed in a second of one thread's processor time. */
final class SpeedEvaluation {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 7;
    private static final double NANOSECONDS = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<String> bodies;

    SpeedEvaluation(NewsCorpus corpus) {
        bodies = corpus.items().stream().map(NewsItem::body).toList();
    }

    Table table(Contenders contenders) throws IOException {
        Map<String, Double> medians = medians(contenders.all());
        double baseline =
                Objects.requireNonNull(medians.get(contenders.baseline().name()));
        List<List<String>> rows = new ArrayList<>();
        medians.forEach((name, median) ->
                rows.add(List.of(name, Figures.count(Math.round(median)), Figures.decimal(median / baseline))));
        return new Table(
                "Speed: the bodies of %s items, median of %d rounds after %d"
                        .formatted(Figures.count(bodies.size()), ROUNDS, WARM_UP_ROUNDS),
                List.of(
                        "",
                        "words in a second",
                        "beside " + contenders.baseline().name()),
                rows,
                "");
    }

    /** All take turns in each round, so that what else the machine does meets all alike. */
    private Map<String, Double> medians(List<Contender> contenders) throws IOException {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (Contender contender : contenders) {
                double speed = wordsInASecond(contender.analyzer());
                if (round >= WARM_UP_ROUNDS) {
                    speeds.computeIfAbsent(contender.name(), any -> new ArrayList<>())
                            .add(speed);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        speeds.forEach((name, rounds) ->
                medians.put(name, rounds.stream().sorted().toList().get(ROUNDS / 2)));
        return medians;
    }

    private double wordsInASecond(Analyzer analyzer) throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        long words = 0;
        for (String body : bodies) {
            words += words(analyzer, body);
        }
        return words * NANOSECONDS / (threads.getCurrentThreadCpuTime() - start);
    }

    /** The places of the words, those that were left out included. */
    private static long words(Analyzer analyzer, String text) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            long words = 0;
            while (tokens.incrementToken()) {
                words += increment.getPositionIncrement();
            }
            tokens.end();
            return words + increment.getPositionIncrement();
        }
    }
}
