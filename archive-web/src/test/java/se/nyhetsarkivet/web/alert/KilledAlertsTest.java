package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;
import static se.nyhetsarkivet.web.alert.AlertPost.wish;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.alert.subscription.Interval;

/**
 * A process that adds news and sends alerts is killed at random moments: no mail comes twice, and of each item that was added each reader
 * is told. Where a mail may have come before the kill, the next one says so. {@code -Dkills=100} kills so often; {@code -Dtest.seed=N}
 * repeats a run.
 */
@Tag("slow")
class KilledAlertsTest {

    private static final int KILLS = Integer.getInteger("kills", Boolean.getBoolean("thorough") ? 40 : 5);
    /** So many that their mails go on three connections. */
    private static final int READERS = 44;

    private static final int MOST_MILLISECONDS = 500;
    private static final String ADDED = "added.txt";

    @TempDir
    private Path directory;

    /** The process that is killed. */
    static final class Sender {

        private Sender() {}

        public static void main(String[] arguments) throws IOException {
            Path directory = Path.of(arguments[0]);
            Path added = directory.resolve(ADDED);
            try (AlertPost post = new AlertPost(directory, Integer.parseInt(arguments[1]))) {
                int number = Files.readAllLines(added).size();
                for (int works = 0; works < 1_000; works++) {
                    String name = "n" + ProcessHandle.current().pid() + "x" + number++;
                    post.archive.add(List.of(AlertPost.item(name, "En färja.")));
                    Files.writeString(added, name + "\n", StandardOpenOption.APPEND);
                    post.round(NOW);
                    if (works == 0) {
                        // What is loaded at the first time takes longer than all the rest.
                        System.out.println("ready");
                        System.out.flush();
                    }
                }
            }
        }
    }

    @Test
    void noMailComesTwiceAndNoneIsForgotten() throws Exception {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("KilledAlertsTest: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        Files.createFile(directory.resolve(ADDED));
        GreenMail server = AlertPost.mailServer();
        try {
            int port = server.getSmtp().getPort();
            try (AlertPost post = new AlertPost(directory, port)) {
                for (int reader = 0; reader < READERS; reader++) {
                    post.confirmed(wish("?q=f%C3%A4rja&from=" + (1900 + reader), Interval.AT_ONCE));
                }
            }
            for (int kill = 0; kill < KILLS; kill++) {
                killAfter(port, random.nextInt(MOST_MILLISECONDS));
            }
            try (AlertPost post = new AlertPost(directory, port)) {
                post.round(NOW.plus(Duration.ofDays(1)));
                assertThat(post.outbox.waiting()).isZero();
            }
            check(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }

    private void killAfter(int port, int milliseconds) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        directory.toString(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = child.getInputStream()) {
            int read = out.read();
            while (read >= 0 && read != '\n') {
                read = out.read();
            }
            child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private void check(MimeMessage[] mails) throws IOException {
        List<String> added = Files.readAllLines(directory.resolve(ADDED));
        List<String> names = new ArrayList<>();
        Map<String, Map<String, Integer>> told = new HashMap<>();
        int repeats = 0;
        for (MimeMessage mail : mails) {
            names.add(AlertPost.header(mail, "Message-ID"));
            String text = AlertPost.texts(mail).getFirst();
            String reader = AlertPost.header(mail, "List-Unsubscribe");
            boolean repeated = text.contains("Det kan ha kommit fram eller inte");
            repeats += repeated ? 1 : 0;
            for (String name : added) {
                if (text.contains("Nyhet " + name + "\n")) {
                    int before =
                            told.computeIfAbsent(reader, key -> new HashMap<>()).merge(name, 1, Integer::sum) - 1;
                    assertThat(before == 0 || repeated)
                            .as("%s is told once to %s, unless a mail says that it may be again", name, reader)
                            .isTrue();
                }
            }
        }
        System.out.printf(
                "KilledAlertsTest: %d kills, %d items, %d mails, %d of them after an interrupted one%n",
                KILLS, added.size(), mails.length, repeats);
        assertThat(names).doesNotHaveDuplicates();
        assertThat(told).hasSize(added.isEmpty() ? 0 : READERS);
        told.values().forEach(each -> assertThat(each.keySet()).containsAll(added));
        assertThat(added).as("something was added between the kills").isNotEmpty();
    }
}
