package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.alert.mail.Mail;
import se.nyhetsarkivet.web.alert.mail.MailServer;
import se.nyhetsarkivet.web.alert.mail.MailServer.Outcome;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.setting.AlertProperties.Security;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;

/** Nothing is said to a mail server that is not the one that was named, or in the clear where it must not be. */
class MailServerTrustTest {

    private static Outcome send(int port, Security security) {
        AlertProperties.Smtp settings = new AlertProperties.Smtp(
                "localhost",
                port,
                security,
                "arkiv",
                "hemligt",
                "arkiv@arkiv.example",
                "",
                Duration.ofSeconds(10),
                3,
                1);
        Mail mail = new Mail(
                "<a.1@arkiv.example>",
                MailAddress.read(AlertPost.READER).orElseThrow(),
                "Nytt",
                "text",
                "<p>text</p>",
                "sv",
                "https://arkiv.example/bevakning/x",
                "https://arkiv.example/bevakningar/stopp/x");
        try (MailServer server = new MailServer(settings)) {
            return server.send(mail, AlertPost.NOW, () -> true);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedWithASentence() {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            assertThat(send(server.getSmtps().getPort(), Security.TLS))
                    .isInstanceOfSatisfying(
                            Outcome.Unreachable.class,
                            refused -> assertThat(refused.reason())
                                    .contains("certificate of localhost is not trusted", "archive.alerts.smtp.host")
                                    .doesNotContain("hemligt"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNeitherPasswordNorMail() throws IOException {
        try (FailingMailServer server = new FailingMailServer()) {
            assertThat(send(server.port(), Security.STARTTLS))
                    .isInstanceOfSatisfying(
                            Outcome.Unreachable.class,
                            refused -> assertThat(refused.reason()).contains("STARTTLS"));
            assertThat(server.taken()).isEmpty();
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }
}
