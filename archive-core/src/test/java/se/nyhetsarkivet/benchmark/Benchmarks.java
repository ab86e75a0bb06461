package se.nyhetsarkivet.benchmark;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs a benchmark over the data folder and prints the archive's time as a multiple of bare Lucene's, at the median. */
public final class Benchmarks {

    private static final String NEWS = "regeringen.jsonl.gz";

    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments the data folder
     */
    public static void main(String[] arguments) throws RunnerException {
        String news = Path.of(arguments[0], NEWS).toAbsolutePath().normalize().toString();
        Collection<RunResult> searches = run(SearchBenchmark.class, news);
        Collection<RunResult> imports = run(ImportBenchmark.class, news);
        String report = ratio("search", searches, "archive")
                + ratio("widened search", searches, "archiveWidened")
                + ratio("import", imports, "archive");
        System.out.println(report);
    }

    private static Collection<RunResult> run(Class<?> benchmark, String news) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .param("news", news)
                        .build())
                .run();
    }

    private static String ratio(String name, Collection<RunResult> results, String method) {
        double archive = median(results, method);
        double floor = median(results, "bareLucene");
        return String.format(
                Locale.ROOT,
                "%n%s: archive %.2f ms, bare Lucene %.2f ms, ratio %.2f",
                name,
                archive,
                floor,
                archive / floor);
    }

    private static double median(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .map(RunResult::getPrimaryResult)
                .mapToDouble(Benchmarks::milliseconds)
                .findFirst()
                .orElseThrow();
    }

    private static double milliseconds(Result<?> result) {
        double median = result.getStatistics().getPercentile(50);
        return result.getScoreUnit().startsWith("us") ? median / 1_000 : median;
    }
}
