package se.nyhetsarkivet.web.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Attackers who send the longest searches that there are, one after the other, each from an address of its own; and one reader
 * whose searches are measured before, beside and after them.
 */
@Command(name = "attack", description = "Measures a reader's searches beside attackers.", sortOptions = false)
final class AttackProgram implements Callable<Integer> {

    private static final int GOOD = 0;
    private static final int NOT_GOOD = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 200;

    private static final List<String> LONG = List.of(
            IntStream.rangeClosed('a', 'z').mapToObj(c -> "*" + (char) c + "*").collect(Collectors.joining(" OR ")),
            "*e* NEAR/100 *t* ".repeat(48).strip(),
            "*a* NEAR/100 *e*",
            "\"den nya lagen om\" ".repeat(100).strip());

    private final PrintStream out = System.out;
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final AtomicBoolean attacking = new AtomicBoolean(true);
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    @Option(names = "--address", defaultValue = "http://localhost:8080/", description = "default: ${DEFAULT-VALUE}")
    private URI address = URI.create("http://localhost:8080/");

    @Option(names = "--attackers", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
    private int attackers;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "of each of the three parts; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--median", description = "milliseconds that the reader's median may take beside the attack")
    private int medianMillis = Integer.MAX_VALUE;

    private AttackProgram() {}

    /**
     * Runs the program.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new AttackProgram()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        String reader = ClientAddresses.next();
        LoadFigures.Spread before = read(reader, "before");
        LoadFigures.Spread beside;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < attackers; i++) {
                String attacker = ClientAddresses.next();
                String search = LONG.get(i % LONG.size());
                threads.execute(() -> attack(attacker, search));
            }
            beside = read(reader, "beside " + attackers + " attackers");
            attacking.set(false);
            http.shutdownNow();
        }
        LoadFigures.Spread after = new AttackProgram(address, seconds).read(reader, "after they hung up");
        out.println("answers to the attackers by status: " + new TreeMap<>(statuses));
        boolean good = beside.median().toMillis() <= medianMillis
                && after.median().toMillis() <= medianMillis
                && !before.longest().isZero();
        return good ? GOOD : NOT_GOOD;
    }

    private AttackProgram(URI address, int seconds) {
        this.address = address;
        this.seconds = seconds;
    }

    private void attack(String client, String search) {
        while (attacking.get()) {
            try {
                statuses.merge(search(client, search), 1, Integer::sum);
            } catch (IOException hungUp) {
                statuses.merge(0, 1, Integer::sum);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private LoadFigures.Spread read(String client, String when) throws InterruptedException {
        List<Duration> times = new ArrayList<>();
        int failed = 0;
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long began = System.nanoTime();
            try {
                int status = search(
                        client,
                        SwedishSearches.texts().get(i % SwedishSearches.texts().size()));
                failed += status == 200 ? 0 : 1;
            } catch (IOException refused) {
                failed++;
            }
            times.add(Duration.ofNanos(System.nanoTime() - began));
            Thread.sleep(PAUSE_MILLIS);
        }
        LoadFigures.Spread spread = LoadFigures.Spread.of(times);
        out.println(when + ": " + spread + ", " + times.size() + " searches, " + failed + " not answered");
        return spread;
    }

    private int search(String client, String text) throws IOException, InterruptedException {
        String query = "api/v1/items?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + query))
                .timeout(PATIENCE)
                .header("X-Forwarded-For", client)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
