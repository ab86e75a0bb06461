package se.nyhetsarkivet.web.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.empty.EmptyApplication;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/** Measures the time from the start of the process to the first page, beside an empty application of Vaadin and Spring Boot. */
@Command(
        name = "start-time",
        description = "Measures the time from the start to the first page, beside an empty application.",
        sortOptions = false)
final class StartTimeProgram implements Callable<Integer> {

    private static final String EMPTY = "an empty application";

    /** The settings of the archive are on the same class path, and not for an empty application. */
    private static final List<String> SETTINGS_OF_EMPTY = List.of(
            "--spring.config.location=optional:classpath:/no-settings/",
            "--vaadin.productionMode=true",
            "--spring.main.banner-mode=off");

    private final PrintStream out;

    @Option(names = "--rounds", defaultValue = "5", description = "starts of each; default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--items",
            defaultValue = "300",
            description = "in the archive that is made; default: ${DEFAULT-VALUE}")
    private int items;

    @Option(names = "--archive", description = "the directory of another archive to start with, which nothing has open")
    private @Nullable Path large;

    @Option(
            names = "--java",
            split = " ",
            defaultValue = "-Xmx512m --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED",
            description = "options of Java for all; default: ${DEFAULT-VALUE}")
    private List<String> options = List.of();

    @Option(
            names = "--setting",
            defaultValue = "archive.warm-up=5s",
            description = "of the archive, may be repeated; default: ${DEFAULT-VALUE}")
    private List<String> settings = List.of();

    @Option(names = "--ratio", description = "how many times the empty one's time may be taken; more is a failure")
    private double mostTimes = Double.MAX_VALUE;

    private StartTimeProgram(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the program.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StartTimeProgram(System.out)).execute(arguments));
    }

    /**
     * What is started.
     *
     * @param name what the table calls it
     */
    private record Started(String name, Class<?> main, List<String> arguments) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("start-time");
        List<Started> all = new ArrayList<>();
        all.add(new Started(EMPTY, EmptyApplication.class, SETTINGS_OF_EMPTY));
        Path small = directory.resolve("archive");
        all.add(new Started("the archive with " + fill(small) + " items", Nyhetsarkivet.class, settings(small)));
        if (large != null) {
            all.add(new Started("the archive " + large, Nyhetsarkivet.class, settings(large)));
        }
        Map<Started, List<StartedProcess.Taken>> taken = new LinkedHashMap<>();
        all.forEach(each -> taken.put(each, new ArrayList<>()));
        // By turns, so that what else the machine does meets all of them. The first round brings the files into memory.
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<Started, List<StartedProcess.Taken>> each : taken.entrySet()) {
                StartedProcess.Taken one = start(directory, each.getKey());
                if (round > 0) {
                    each.getValue().add(one);
                }
            }
        }
        return print(taken) > mostTimes ? 1 : 0;
    }

    private List<String> settings(Path archive) {
        return Stream.concat(Stream.of("archive.directory=" + archive, "archive.sample-data=false"), settings.stream())
                .map(setting -> "--" + setting)
                .toList();
    }

    private int fill(Path directory) {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.add(IntStream.range(0, items)
                    .mapToObj(i -> NewsItem.builder(
                                    "Beslut nummer " + i + " om färjan",
                                    PartialDate.parse("2018-%02d".formatted(i % 12 + 1)))
                            .identifier("beslut-" + i)
                            .publisher("Nämnden för ärende " + i % 7)
                            .body("Avgiften för linje " + i + " höjs inte förrän nästa år, säger direktören.")
                            .keywords(List.of("trafik", "ämne " + i % 5))
                            .build())
                    .toList());
            return Math.toIntExact(archive.overview().items());
        }
    }

    private StartedProcess.Taken start(Path directory, Started started) throws IOException, InterruptedException {
        try (StartedProcess process =
                StartedProcess.start(directory.resolve("output.txt"), options, started.main(), started.arguments())) {
            return process.firstAnswer();
        }
    }

    /** Prints a table and returns the highest ratio of processor time. */
    private double print(Map<Started, List<StartedProcess.Taken>> taken) {
        out.println("from the start of the process to its first whole page, " + rounds
                + " starts each: medians in seconds, and times the empty application's");
        List<StartedProcess.Taken> empty = taken.values().iterator().next();
        double clockOfEmpty = median(empty, StartedProcess.Taken::clock);
        double processorOfEmpty = median(empty, StartedProcess.Taken::processor);
        double highest = 0;
        for (Map.Entry<Started, List<StartedProcess.Taken>> each : taken.entrySet()) {
            double clock = median(each.getValue(), StartedProcess.Taken::clock);
            double processor = median(each.getValue(), StartedProcess.Taken::processor);
            highest = Math.max(highest, processor / processorOfEmpty);
            out.printf(
                    Locale.ROOT,
                    "%s: processor %.1f s (%.2f times), clock %.1f s (%.2f times)%n",
                    each.getKey().name(),
                    processor,
                    processor / processorOfEmpty,
                    clock,
                    clock / clockOfEmpty);
        }
        return highest;
    }

    private static double median(List<StartedProcess.Taken> all, Function<StartedProcess.Taken, Duration> part) {
        double[] sorted = all.stream()
                .mapToDouble(taken -> part.apply(taken).toNanos() / 1e9)
                .sorted()
                .toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
