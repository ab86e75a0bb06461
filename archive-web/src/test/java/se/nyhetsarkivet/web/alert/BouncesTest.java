package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;
import static se.nyhetsarkivet.web.alert.AlertPost.header;
import static se.nyhetsarkivet.web.alert.AlertPost.item;
import static se.nyhetsarkivet.web.alert.AlertPost.wish;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.bounce.Bounces;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.setting.AlertProperties.Security;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.BounceStore;
import se.nyhetsarkivet.web.alert.subscription.Interval;

/** Mails that come back hours after a mail server has taken them, from a mailbox of a real mail server. */
@Tag("slow")
class BouncesTest {

    @TempDir
    private Path directory;

    private GreenMail server;
    private GreenMailUser mailbox;
    private AlertPost post;
    private String alert;

    @BeforeEach
    void begin() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        mailbox = server.setUser("studs@arkiv.example", "studs", "hemligt");
        post = new AlertPost(directory, server.getSmtp().getPort());
        alert = post.confirmed(wish("?q=f%C3%A4rja", Interval.AT_ONCE));
    }

    @AfterEach
    void end() {
        post.close();
        server.stop();
    }

    private AlertProperties.Bounces settings(String password) {
        return new AlertProperties.Bounces(
                "localhost",
                server.getImap().getPort(),
                Security.NONE,
                "studs",
                password,
                "INBOX",
                Duration.ofMinutes(5),
                Duration.ofSeconds(10));
    }

    /** As after a start of the program. */
    private Bounces bounces() {
        return new Bounces(settings("hemligt"), post.store, new BounceStore(post.database), "arkiv.example");
    }

    /** The name of a mail that the reader got. */
    private String sent(String name) {
        post.archive.add(List.of(item(name, "En färja.")));
        post.round(NOW);
        MimeMessage[] mails = server.getReceivedMessagesForDomain("tidningen.example");
        return header(mails[mails.length - 1], "Message-ID");
    }

    private void comes(String message) {
        try {
            byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String report(String action, String status, String diagnostic, String id) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@tidningen.example
                To: studs@arkiv.example
                Subject: =?UTF-8?Q?Brevet_kom_inte_fram?=
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="gr=C3=A4ns"

                Det var en gång ett brev.
                --gr=C3=A4ns
                Content-Type: text/plain; charset=utf-8

                Brevet kom inte fram.
                --gr=C3=A4ns
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.tidningen.example
                Arrival-Date: Mon, 23 Apr 2018 12:00:00 +0200

                Final-Recipient: rfc822; lasare@tidningen.example
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --gr=C3=A4ns
                Content-Type: text/rfc822-headers

                From: arkiv@arkiv.example
                To: lasare@tidningen.example
                Message-ID: %s
                Subject: 1 ny

                --gr=C3=A4ns--
                """.formatted(action, status, diagnostic, id);
    }

    private Alert.State state() {
        return post.store.find(alert).orElseThrow().state();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed     | 5.1.1 | smtp; 550 5.1.1 <lasare@tidningen.example> unknown | SUSPENDED",
                "Failed     | 5.1.10 | smtp; 550 5.1.10 null MX | SUSPENDED",
                "failed     | 5.2.1 | smtp; 550 mailbox disabled | SUSPENDED",
                "failed     | 5.0.0 | smtp; 550 no such user here | SUSPENDED",
                "failed     | 5.4.4 | X-Postfix; host not found | SUSPENDED",
                "failed     | 5.7.1 | smtp; 554 5.7.1 looks like spam | ACTIVE",
                "failed     | 5.1.8 | smtp; 550 5.1.8 sender refused | ACTIVE",
                "failed     | 5.1.1 | smtp; 550 5.1.1 relay access denied | ACTIVE",
                "failed     | 5.3.4 | smtp; 552 too large | ACTIVE",
                "failed     | 5.0.0 | smtp; 554 transaction failed | ACTIVE",
                "failed     | 4.4.7 | smtp; 421 expired | ACTIVE",
                "delayed    | 4.4.1 | smtp; timed out | ACTIVE",
                "delivered  | 2.1.5 | smtp; 250 taken | ACTIVE",
                "failed     | nonsense | smtp; 550 no such user | ACTIVE",
            })
    void whatIsTheReadersFaultForGoodSuspendsTheAlert(
            String action, String status, String diagnostic, Alert.State expected) {
        comes(report(action, status, diagnostic, sent("a")));
        bounces().look();
        assertThat(state()).isEqualTo(expected);
    }

    @Test
    void theReaderSeesWhatTheServerSaidAndCanGoOn() {
        comes(report("failed", "5.1.1", "smtp; 550 5.1.1 no such user", sent("a")));
        Bounces reading = bounces();
        reading.look();
        assertThat(post.store.find(alert).orElseThrow().reason()).isEqualTo("550 5.1.1 no such user");
        assertThat(reading.read()).isEqualTo(1);
        post.store.begin(alert, 0, NOW);
        bounces().look();
        assertThat(state()).as("each mail is read once, also after a start").isEqualTo(Alert.State.ACTIVE);
    }

    @Test
    void threeMailsThatWereGivenUpSuspendAndTheSameOneCountsOnce() {
        Bounces reading = bounces();
        String first = sent("a");
        for (String id : List.of(first, first, sent("b"))) {
            comes(report("failed", "4.4.7", "smtp; 421 expired", id));
        }
        reading.look();
        assertThat(state()).isEqualTo(Alert.State.ACTIVE);
        comes(report("failed", "4.4.7", "smtp; 421 expired", sent("c")));
        reading.look();
        assertThat(state()).isEqualTo(Alert.State.SUSPENDED);
    }

    @Test
    void aSignUpWhoseFirstMailComesBackIsDeleted() {
        String other = post.signedUp(wish("?q=bro", Interval.AT_ONCE));
        post.round(NOW);
        MimeMessage[] mails = server.getReceivedMessagesForDomain("tidningen.example");
        comes(report("failed", "5.1.1", "smtp; 550 unknown", header(mails[mails.length - 1], "Message-ID")));
        bounces().look();
        assertThat(post.store.find(other)).isEmpty();
        assertThat(state()).isEqualTo(Alert.State.ACTIVE);
    }

    @Test
    void othersMailsAreLeftAloneAndUnseen() throws Exception {
        comes("From: red@tidningen.example\nSubject: Tack\n\nTack för brevet " + sent("a") + "\n");
        comes(report("failed", "5.1.1", "smtp; 550 unknown", "<" + alert + ".1@annat.example>"));
        comes(report("failed", "5.1.1", "smtp; 550 unknown", "<aaaaaaaaaaaaaaaa.1@arkiv.example>"));
        comes(report("failed", "5.1.1", "smtp; 550 unknown", "nonsense"));
        bounces().look();
        assertThat(state()).isEqualTo(Alert.State.ACTIVE);
        for (MimeMessage each : server.getReceivedMessagesForDomain("arkiv.example")) {
            assertThat(each.isSet(Flags.Flag.SEEN)).isFalse();
        }
    }

    @Test
    void aBrokenMailHoldsUpNoOther() {
        Random random = new Random(17);
        String whole = report("failed", "5.1.1", "smtp; 550 unknown", sent("a"));
        for (int number = 0; number < 60; number++) {
            StringBuilder broken = new StringBuilder(whole.substring(0, random.nextInt(whole.length())));
            for (int each = 0; each < 5 && !broken.isEmpty(); each++) {
                broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(1, 300));
            }
            comes("X-Number: " + number + "\n" + broken.toString().replace(alert, "aaaaaaaaaaaaaaaa"));
        }
        comes(whole);
        bounces().look();
        assertThat(state()).as("seed 17").isEqualTo(Alert.State.SUSPENDED);
    }

    @Test
    void aMailboxThatCannotBeReadIsNamedWithoutItsPassword() {
        Bounces reading =
                new Bounces(settings("fel-losenord"), post.store, new BounceStore(post.database), "arkiv.example");
        assertThatThrownBy(reading::look)
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("studs@localhost:")
                .hasMessageContaining("archive.alerts.bounces")
                .hasMessageNotContaining("fel-losenord");
        assertThat(settings("hemligt").toString()).doesNotContain("hemligt");
    }
}
