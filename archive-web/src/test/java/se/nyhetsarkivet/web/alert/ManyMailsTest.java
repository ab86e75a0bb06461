package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;
import static se.nyhetsarkivet.web.alert.AlertPost.item;
import static se.nyhetsarkivet.web.alert.AlertPost.wish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.alert.FailingMailServer.Fault;
import se.nyhetsarkivet.web.alert.subscription.Interval;

/** Many mails go on several connections, each once, and as many connections as the mail server allows are enough. */
@Tag("slow")
class ManyMailsTest {

    private static final int READERS = 250;
    private static final Pattern NAME = Pattern.compile("(?m)^Message-ID: (.+)$");

    @TempDir
    private Path directory;

    private FailingMailServer server;
    private AlertPost post;

    @BeforeEach
    void begin() throws IOException {
        server = new FailingMailServer();
        post = new AlertPost(directory, server.port());
        for (int reader = 0; reader < READERS; reader++) {
            post.confirmed(wish("?q=f%C3%A4rja&from=" + (1700 + reader), Interval.AT_ONCE));
        }
        post.archive.add(List.of(item("a", "En färja.")));
    }

    @AfterEach
    void end() throws IOException {
        post.close();
        server.close();
    }

    private List<String> names() {
        return server.taken().stream()
                .map(mail -> {
                    Matcher name = NAME.matcher(mail);
                    return name.find() ? name.group(1) : "none";
                })
                .toList();
    }

    @Test
    void eachMailComesOnceOnSeveralConnections() {
        post.round(NOW);
        assertThat(names()).hasSize(READERS).doesNotHaveDuplicates();
        assertThat(server.commands().stream().filter(command -> command.startsWith("EHLO")))
                .hasSize(3);
        assertThat(post.outbox.waiting()).isZero();
        assertThat(post.sending.delivered()).isEqualTo(READERS);
    }

    @Test
    void aServerThatAllowsOneConnectionGetsAllMailsOnIt() {
        server.allows(1);
        post.round(NOW);
        assertThat(names()).hasSize(READERS).doesNotHaveDuplicates();
        assertThat(post.sending.outage()).isEmpty();
        assertThat(post.sending.failures()).isZero();
    }

    @Test
    void whatIsLostOnOneConnectionIsNotHeldAgainstTheMailsOfOthers() {
        server.fails(Fault.ENDS_BEFORE_THE_ANSWER);
        post.round(NOW);
        int lost = server.taken().size();
        server.fails(Fault.NONE);
        post.round(NOW);
        // Each of the lost ones is followed by another that says so, and of the others each comes once.
        assertThat(names()).hasSize(READERS + lost).doesNotHaveDuplicates();
        assertThat(server.taken().stream().filter(mail -> mail.contains("Det kan ha kommit fram eller inte")))
                .hasSize(lost);
        assertThat(post.outbox.waiting()).isZero();
    }

    @Test
    void whatWasDeliveredIsNeverTakenForLost() {
        post.matching.look(NOW);
        post.outbox.next(NOW, 0, READERS).forEach(mail -> {
            post.outbox.handingOver(mail.number());
            post.outbox.delivered(mail.number());
        });
        assertThat(post.outbox.settle(NOW)).isZero();
        assertThat(post.outbox.waiting()).isZero();
    }

    @Test
    void aServerThatRefusesAllIsLeftSoon() {
        server.fails(Fault.SENDER_REFUSED);
        post.round(NOW);
        assertThat(post.sending.failures()).isBetween(20L, 23L);
        assertThat(post.outbox.waiting()).isEqualTo(READERS);
        assertThat(post.sending.outage()).isPresent();
    }
}
