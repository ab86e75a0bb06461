package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;

import com.icegreen.greenmail.util.GreenMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.Interval;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many alerts over one import. Usually some hundreds over made-up news; with {@code -Dalerts.corpus=FILE.jsonl.gz} ten thousand over the
 * last thousand items of that file, the others being in the archive already. It prints how long each step takes.
 */
@Tag("slow")
class ManyAlertsTest {

    private static final String CORPUS = System.getProperty("alerts.corpus", "");
    private static final int ALERTS = Integer.getInteger("alerts", CORPUS.isEmpty() ? 300 : 10_000);
    private static final int NEW = CORPUS.isEmpty() ? 100 : 1_000;
    private static final int OLD = 300;
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void areToldOfWhatIsNewInTime() throws IOException {
        List<String> lines = CORPUS.isEmpty() ? madeUp() : corpus();
        List<String> before = lines.subList(0, lines.size() - NEW);
        List<String> after = lines.subList(lines.size() - NEW, lines.size());
        GreenMail server = AlertPost.mailServer();
        try (AlertPost post = new AlertPost(directory, server.getSmtp().getPort())) {
            add(post, "before.jsonl", before);
            List<String> searches = searches(lines);
            for (int i = 0; i < ALERTS; i++) {
                post.confirmed(new Alert.Wish(
                        new MailAddress("lasare" + i % 50 + "@tidningen.example"),
                        searches.get(i),
                        "sv",
                        Interval.AT_ONCE,
                        ""));
            }
            add(post, "after.jsonl", after);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long spent = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            post.matching.look(NOW);
            Duration matching = Duration.ofNanos(System.nanoTime() - begun);
            Duration processor = Duration.ofNanos(threads.getCurrentThreadCpuTime() - spent);
            long mails = post.outbox.waiting();
            com.sun.management.OperatingSystemMXBean process =
                    ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
            spent = process.getProcessCpuTime();
            begun = System.nanoTime();
            post.sending.send(NOW);
            Duration sending = Duration.ofNanos(System.nanoTime() - begun);
            Duration handing = Duration.ofNanos(process.getProcessCpuTime() - spent);
            System.out.printf(
                    "ManyAlertsTest: %d alerts over %d new items of %d: %d ms, of them %d ms of processor time, to find what is new and write %d mails, %d ms to"
                            + " hand them over (%d ms of processor time with the mail server's), heap at most %d MiB%n",
                    ALERTS,
                    NEW,
                    lines.size(),
                    matching.toMillis(),
                    processor.toMillis(),
                    mails,
                    sending.toMillis(),
                    handing.toMillis(),
                    Runtime.getRuntime().maxMemory() >> 20);
            assertThat(mails).isPositive();
            assertThat(server.getReceivedMessages()).hasSize((int) mails);
            assertThat(post.outbox.waiting()).isZero();
            // What else the machine does must not decide.
            assertThat(processor).isLessThan(ENOUGH);
        } finally {
            server.stop();
        }
    }

    private void add(AlertPost post, String name, List<String> lines) throws IOException {
        post.archive.importFrom(ImportSource.file(Files.write(directory.resolve(name), lines)));
    }

    private static List<String> corpus() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(CORPUS))), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private static List<String> madeUp() {
        List<String> words =
                List.of("färja", "bro", "sluss", "hamn", "avgift", "fyr", "led", "isbrytare", "lots", "kaj");
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < OLD + NEW; i++) {
            String headline = words.get(random.nextInt(words.size())) + " och "
                    + words.get(random.nextInt(words.size())) + " nummer " + i;
            lines.add(
                    "{\"identifier\":\"n%d\",\"headline\":\"%s\",\"datePublished\":\"2018-04-23\",\"articleBody\":\"%s\"}"
                            .formatted(i, headline, "Mer om " + headline + "."));
        }
        return lines;
    }

    /** Words, pairs, phrases and patterns of headlines from the whole archive, and some with a filter. */
    private static List<String> searches(List<String> lines) {
        Random random = new Random(2);
        JsonMapper json = JsonMapper.builder().build();
        List<String> searches = new ArrayList<>();
        while (searches.size() < ALERTS) {
            String headline = json.readTree(lines.get(random.nextInt(lines.size())))
                    .get("headline")
                    .asString();
            List<String> words = List.of(headline.split("[^\\p{L}]+")).stream()
                    .filter(word -> word.length() > 2)
                    .toList();
            if (words.size() > 1) {
                int at = random.nextInt(words.size() - 1);
                String one = words.get(at);
                String next = words.get(at + 1);
                String query = switch (random.nextInt(10)) {
                    case 0 -> "\"" + one + " " + next + "\"";
                    case 1 -> one.substring(0, 3) + "*";
                    case 2 -> one + " ELLER " + next;
                    case 3, 4 -> one + " " + next;
                    default -> one;
                };
                String filter = random.nextInt(10) == 0 ? "&from=2015" : "";
                searches.add("?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + filter);
            }
        }
        return searches;
    }
}
