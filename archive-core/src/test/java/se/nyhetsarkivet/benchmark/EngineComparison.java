package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Compares the archive with what could be used in its place, over as many items as are wanted. Every engine is asked each
 * search in turn, so that what else the machine does hits all of them.
 */
public final class EngineComparison {

    private static final String NEWS = "regeringen.jsonl.gz";
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private final Path directory;
    private final Path news;
    private final List<Measured> engines = new ArrayList<>();

    private EngineComparison(Path directory, Path news) {
        this.directory = directory;
        this.news = news;
    }

    /** An engine with the items, and what was measured of it. */
    private record Measured(
            Engine engine, double importSeconds, long bytes, List<Double> milliseconds, LongAdder found) {

        double at(double part) {
            double[] sorted = milliseconds.stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
        }
    }

    /** How an engine is begun in a directory of its own. */
    @FunctionalInterface
    private interface Start {
        Engine in(Path directory) throws Exception;
    }

    /**
     * Compares.
     *
     * @param arguments the data folder, how many items, the engines by their first letters ({@code alfpo})
     */
    public static void main(String[] arguments) throws Exception {
        int items = Integer.parseInt(arguments[1]);
        String wanted = arguments[2];
        Path directory = Files.createTempDirectory("comparison");
        Path news = directory.resolve("items.jsonl.gz");
        GrownCorpus.write(Path.of(arguments[0], NEWS), items, news);
        EngineComparison comparison = new EngineComparison(directory, news);
        Map<Character, Start> starts = new LinkedHashMap<>();
        starts.put('l', LuceneEngine::new);
        starts.put('a', ArchiveEngine::new);
        starts.put('f', FtsEngine::new);
        starts.put('p', PostgresEngine::new);
        starts.put('o', OpenSearchEngine::new);
        try {
            for (Map.Entry<Character, Start> start : starts.entrySet()) {
                if (wanted.indexOf(start.getKey()) >= 0) {
                    comparison.begin(start.getValue(), start.getKey());
                }
            }
            comparison.ask();
            System.out.println(comparison.table(items));
        } finally {
            comparison.close();
        }
    }

    private void begin(Start start, char letter) throws Exception {
        Path own = Files.createDirectory(directory.resolve(String.valueOf(letter)));
        Engine engine = start.in(own);
        long begun = System.nanoTime();
        engine.take(news);
        double seconds = (System.nanoTime() - begun) / 1e9;
        engines.add(new Measured(engine, seconds, engine.bytes(), new ArrayList<>(), new LongAdder()));
        System.out.printf(Locale.ROOT, "%s: %.0f s%n", engine.name(), seconds);
    }

    private void ask() throws Exception {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (MixedQueries.MixedQuery query : MixedQueries.all()) {
                for (Measured each : engines) {
                    long begun = System.nanoTime();
                    each.found().add(each.engine().search(query));
                    double took = (System.nanoTime() - begun) / 1e6;
                    if (round >= WARM_UP) {
                        each.milliseconds().add(took);
                    }
                }
            }
        }
    }

    private String table(int items) {
        Measured floor = engines.getFirst();
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%,d items, heap of this program %d MiB, %d processors, Java %s%n%n"
                        + "| | median | p95 | median, times | p95, times | import, times | import, s | index, MB | found, mean |%n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |%n",
                items,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getRuntimeMXBean().getSpecVersion()));
        for (Measured each : engines) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f ms | %.1f ms | %.2f | %.2f | %.2f | %.0f | %.0f | %.0f |%n",
                    each.engine().name(),
                    each.at(0.5),
                    each.at(0.95),
                    each.at(0.5) / floor.at(0.5),
                    each.at(0.95) / floor.at(0.95),
                    each.importSeconds() / floor.importSeconds(),
                    each.importSeconds(),
                    each.bytes() / 1e6,
                    each.found().doubleValue() / MixedQueries.all().size() / (WARM_UP + ROUNDS)));
        }
        return table.toString();
    }

    private void close() throws IOException, SQLException {
        for (Measured each : engines) {
            each.engine().close();
        }
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
