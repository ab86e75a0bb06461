package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;
import static se.nyhetsarkivet.web.alert.AlertPost.item;
import static se.nyhetsarkivet.web.alert.AlertPost.wish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.alert.FailingMailServer.Fault;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.Interval;

/** An alert never ends without a word, whatever a mail server answers. */
@Tag("slow")
class FailingMailTest {

    @TempDir
    private Path directory;

    private FailingMailServer server;
    private AlertPost post;
    private String id;

    @BeforeEach
    void begin() throws IOException {
        server = new FailingMailServer();
        post = new AlertPost(directory, server.port());
        id = post.confirmed(wish("?q=f%C3%A4rja", Interval.AT_ONCE));
        post.archive.add(List.of(item("a", "En färja.")));
    }

    @AfterEach
    void end() throws IOException {
        post.close();
        server.close();
    }

    private Alert alert() {
        return post.store.find(id).orElseThrow();
    }

    @Test
    void anAlertWhoseReaderIsRefusedIsSuspendedWithTheReasonAndGoesOnWithAllThatHappened() {
        server.fails(Fault.RECIPIENT_UNKNOWN);
        post.round(NOW);
        assertThat(alert().state()).isEqualTo(Alert.State.SUSPENDED);
        assertThat(alert().reason()).contains("550", "no such user");
        // The server's log has no addresses.
        assertThat(post.sending.lastFailure().orElseThrow()).doesNotContain("tidningen.example");
        server.fails(Fault.NONE);
        post.archive.add(List.of(item("b", "En färja.")));
        post.round(NOW);
        assertThat(server.taken()).isEmpty();
        post.store.begin(id, 0, NOW);
        post.round(NOW);
        assertThat(String.join("", server.taken())).contains("Nyhet a", "Nyhet b");
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void whatIsNotTakenNowIsTriedAgainLaterAndAfterSomeTriesTheAlertIsSuspended() {
        server.fails(Fault.RECIPIENT_LATER);
        Instant time = NOW;
        post.round(time);
        post.round(time);
        assertThat(post.sending.failures()).isEqualTo(1);
        for (int tries = 1; tries < 3; tries++) {
            assertThat(alert().state()).isEqualTo(Alert.State.ACTIVE);
            time = time.plus(Duration.ofHours(1));
            post.round(time);
        }
        assertThat(alert().state()).isEqualTo(Alert.State.SUSPENDED);
        assertThat(alert().reason()).contains("greylisted");
    }

    @Test
    void aMailThatTheServerTakesAtTheSecondTryComesOnce() {
        server.fails(Fault.CONTENT_LATER);
        post.round(NOW);
        server.fails(Fault.NONE);
        post.round(NOW.plus(Duration.ofHours(1)));
        post.round(NOW.plus(Duration.ofHours(2)));
        assertThat(server.taken()).hasSize(2);
        assertThat(messageId(server.taken().getFirst()))
                .isEqualTo(messageId(server.taken().getLast()));
        assertThat(post.outbox.waiting()).isZero();
    }

    /** Nobody knows whether the server has delivered it. */
    @Test
    void aMailOfWhichNoAnswerCameIsNotSentAgainButFollowedByOneThatSaysSo() {
        server.fails(Fault.ENDS_BEFORE_THE_ANSWER);
        post.round(NOW);
        // The second is interrupted too, and then it waits.
        assertThat(server.taken()).hasSize(2);
        server.fails(Fault.NONE);
        post.round(NOW.plus(Duration.ofHours(1)));
        assertThat(server.taken()).hasSize(3);
        String first = server.taken().getFirst();
        String last = server.taken().getLast();
        assertThat(messageId(first)).isNotEqualTo(messageId(last));
        assertThat(last).contains("Nyhet a").contains("avbr=C3=B6ts");
        assertThat(post.outbox.waiting()).isZero();
    }

    /** Readers may have got each of them. */
    @Test
    void aServerThatNeverAnswersAtTheEndDoesNotGetMailAfterMail() {
        server.fails(Fault.ENDS_BEFORE_THE_ANSWER);
        for (int hour = 0; hour < 20; hour++) {
            post.round(NOW.plus(Duration.ofHours(hour)));
        }
        assertThat(server.taken()).hasSize(3);
        assertThat(server.taken().stream().map(FailingMailTest::messageId)).doesNotHaveDuplicates();
        assertThat(alert().state()).isEqualTo(Alert.State.SUSPENDED);
    }

    @Test
    void aServerThatRefusesTheSenderOrIsAwaySuspendsNobody() throws IOException {
        server.fails(Fault.SENDER_REFUSED);
        for (int hour = 0; hour < 20; hour++) {
            post.round(NOW.plus(Duration.ofHours(hour)));
        }
        assertThat(alert().state()).isEqualTo(Alert.State.ACTIVE);
        server.close();
        post.round(NOW.plus(Duration.ofDays(2)));
        assertThat(alert().state()).isEqualTo(Alert.State.ACTIVE);
        assertThat(post.outbox.waiting()).isEqualTo(1);
        assertThat(post.sending.lastFailure().orElseThrow()).contains("cannot be reached");
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
