package se.nyhetsarkivet.web.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends many readers at once to a running application and measures how long they wait. */
@Command(
        name = "load",
        description = "Searches from many sessions at once and measures how long readers wait.",
        sortOptions = false)
final class LoadProgram implements Callable<Integer> {

    private static final int GOOD = 0;
    private static final int NOT_GOOD = 1;

    /** Readers come one after the other for so long, but for no more than a tenth of the time. */
    private static final Duration ARRIVALS = Duration.ofSeconds(10);

    private final PrintStream out;
    private final LoadFigures figures = new LoadFigures();

    @Option(names = "--address", defaultValue = "http://localhost:8080/", description = "default: ${DEFAULT-VALUE}")
    private URI address = URI.create("http://localhost:8080/");

    @Option(names = "--sessions", defaultValue = "300", description = "readers at once; default: ${DEFAULT-VALUE}")
    private int sessions;

    @Option(names = "--seconds", defaultValue = "120", description = "default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--pause",
            defaultValue = "5000",
            description = "milliseconds from an answer to the next search, on average; half to one and a half times as"
                    + " long, by chance; default: ${DEFAULT-VALUE}")
    private int pauseMillis;

    @Option(names = "--p95", description = "milliseconds that 95 of 100 searches may take; more is a failure")
    private int p95Millis = Integer.MAX_VALUE;

    private LoadProgram(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the program.
     *
     * @param arguments the options; {@code --help} is not among them, but a wrong one lists them all
     */
    public static void main(String[] arguments) {
        // Tomcat lets go of a silent connection after 20 s; no search may set out on one at that moment.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        CommandLine program = new CommandLine(new LoadProgram(System.out));
        program.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().println("no load on " + command.<LoadProgram>getCommand().address + ": " + failure);
            return NOT_GOOD;
        });
        System.exit(program.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long end;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build()) {
            List<AskedSearch> searches = AskedSearch.all(http, address, SwedishSearches.all());
            end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < sessions; i++) {
                    readers.execute(new Reader(http, searches, end)::read);
                }
            }
        }
        print();
        boolean good = figures.errors() == 0
                && figures.searches() > 0
                && figures.whole().p95().toMillis() <= p95Millis;
        return good ? GOOD : NOT_GOOD;
    }

    private void print() {
        int searches = Math.max(1, figures.searches());
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        out.printf(
                Locale.ROOT,
                """
                %d sessions for %d s, %.1f s between searches, at %s
                searches: %d, %.1f a second
                errors: %d
                until the answer began: %s
                until it was there: %s
                answer as sent: %d KiB, median
                processor time of this program: %.1f ms a search
                """,
                sessions,
                seconds,
                pauseMillis / 1e3,
                address,
                figures.searches(),
                figures.searches() / (double) seconds,
                figures.errors(),
                figures.untilAnswered(),
                figures.whole(),
                figures.medianBytes() / 1024,
                process.getProcessCpuTime() / 1e6 / searches);
        figures.firstErrors().forEach(message -> out.println("error: " + message));
        if (figures.whole().p95().toMillis() > p95Millis) {
            out.println("p95 is above " + p95Millis + " ms");
        }
    }

    /** One reader from arrival to end; after an error the page is opened anew, as a reader would. */
    private final class Reader {

        private final HttpClient http;
        private final List<AskedSearch> searches;
        private final long end;

        Reader(HttpClient http, List<AskedSearch> searches, long end) {
            this.http = http;
            this.searches = searches;
            this.end = end;
        }

        void read() {
            try {
                sleep(ThreadLocalRandom.current()
                        .nextLong(1
                                + Math.min(
                                        ARRIVALS.toMillis(),
                                        Duration.ofSeconds(seconds).toMillis() / 10)));
                while (hasTime()) {
                    readOnePage();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void readOnePage() throws InterruptedException {
            try (PageVisitor visitor = new PageVisitor(http, address)) {
                while (hasTime()) {
                    figures.add(visitor.search(
                            searches.get(ThreadLocalRandom.current().nextInt(searches.size()))));
                    sleep(pause());
                }
            } catch (IOException | UncheckedIOException failure) {
                figures.addError(String.valueOf(failure));
                sleep(pause());
            }
        }

        private boolean hasTime() {
            return System.nanoTime() - end < 0;
        }

        private long pause() {
            return ThreadLocalRandom.current().nextLong(pauseMillis / 2, pauseMillis + pauseMillis / 2 + 1);
        }

        private void sleep(long millis) throws InterruptedException {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            Thread.sleep(Math.clamp(millis, 0, Math.max(0, left)));
        }
    }
}
