package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.mail.Mail;
import se.nyhetsarkivet.web.alert.mail.MailServer;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;

/** Who mails come from. */
class SenderTest {

    private static AlertProperties.Smtp smtp(int port, String from) {
        return new AlertProperties.Smtp(
                "localhost", port, AlertProperties.Security.NONE, "", "", from, "", Duration.ofSeconds(5), 3, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nyhetsarkivet arkiv@arkiv.example",
                "arkiv",
                "arkiv@",
                "<>",
                "arkiv@arkiv.example, annan@arkiv.example",
                "Nyhetsarkivet <arkiv>",
                "arkiv@arkiv.example\r\nBcc: annan@arkiv.example"
            })
    void whatIsNoSenderIsRefusedAtTheStart(String from) {
        assertThatThrownBy(() -> smtp(25, from))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("archive.alerts.smtp.from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arkiv@arkiv.example",
                "arkiv@localhost",
                "Nyhetsarkivet <arkiv@arkiv.example>",
                "\"Arkivet, nyheter\" <arkiv@arkiv.example>",
                "Räksmörgåsarkivet <arkiv@arkiv.example>"
            })
    void anAddressWithOrWithoutANameIsASender(String from) {
        assertThat(smtp(25, from).isOn()).isTrue();
    }

    @Test
    void aSwedishNameIsWrittenAsTheHeadOfAMailAllows() throws Exception {
        GreenMail server = AlertPost.mailServer();
        try (MailServer connection =
                new MailServer(smtp(server.getSmtp().getPort(), "Räksmörgåsarkivet <arkiv@arkiv.example>"))) {
            Mail mail = new Mail(
                    "<1@arkiv.example>",
                    MailAddress.read(AlertPost.READER).orElseThrow(),
                    "Nytt",
                    "Text",
                    "<p>Text</p>",
                    "sv",
                    AlertPost.BASE,
                    AlertPost.BASE);
            connection.send(mail, AlertPost.NOW, () -> true);
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(AlertPost.header(received, "From")).matches("\\p{ASCII}+");
            assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Räksmörgåsarkivet");
        } finally {
            server.stop();
        }
    }
}
