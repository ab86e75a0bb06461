package se.nyhetsarkivet.web.alert.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.setting.AlertProperties.Security;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;

/** One connection to a mail server, opened when the first mail is handed over. For one thread; to be closed. */
public final class MailServer implements AutoCloseable {

    private static final int DONE = 200;
    private static final int MORE_IS_WANTED = 300;

    static {
        // Jakarta Mail looks through all jars for it, some ten times for each mail, unless it is named here.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final AlertProperties.Smtp settings;
    private final Session session;
    private Optional<Transport> connection = Optional.empty();

    /**
     * Takes the settings. Nothing is opened yet.
     *
     * @param settings the mail server
     */
    public MailServer(AlertProperties.Smtp settings) {
        this.settings = settings;
        session = Session.getInstance(properties(settings));
    }

    private static Properties properties(AlertProperties.Smtp settings) {
        String milliseconds = String.valueOf(settings.timeLimit().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", milliseconds);
        properties.put("mail.smtp.timeout", milliseconds);
        properties.put("mail.smtp.writetimeout", milliseconds);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.returnPath().isBlank()) {
            properties.put("mail.smtp.from", settings.returnPath());
        }
        return properties;
    }

    /** What became of a mail. */
    public sealed interface Outcome {

        /** The server has taken it. */
        record Delivered() implements Outcome {}

        /** It is not to be sent any more. */
        record Dropped() implements Outcome {}

        /**
         * The server will not take it for this reader, now or later.
         *
         * @param reason what it said
         */
        record Refused(String reason) implements Outcome {}

        /**
         * The server will not take it for a reason that is the archive's, such as its sender. No reader can help that.
         *
         * @param reason what it said
         */
        record SenderRefused(String reason) implements Outcome {}

        /**
         * The server has certainly not taken it, and may later.
         *
         * @param reason what it said
         */
        record NotNow(String reason) implements Outcome {}

        /**
         * The connection ended after all of it had been sent and before the server's answer.
         *
         * @param reason what happened
         */
        record Unknown(String reason) implements Outcome {}

        /**
         * The server cannot be reached, whoever the mail is for.
         *
         * @param reason what happened
         */
        record Unreachable(String reason) implements Outcome {}
    }

    /**
     * Hands a mail over.
     *
     * @param mail the mail
     * @param now the time for its head
     * @param beforeEnd called when all but the end of the mail has been sent; without the end the server does not take it
     * @return what became of it
     */
    public Outcome send(Mail mail, Instant now, BooleanSupplier beforeEnd) {
        Transport open;
        try {
            open = connected();
        } catch (MessagingException failure) {
            close();
            return new Outcome.Unreachable(unreachable(failure));
        }
        Marked message = new Marked(session, mail.id(), beforeEnd);
        try {
            fill(message, mail, now);
            InternetAddress[] to = {new InternetAddress(mail.to().text(), true)};
            open.sendMessage(message, to);
            return new Outcome.Delivered();
        } catch (SendFailedException failure) {
            close();
            return Refusal.of(failure, reason(failure), message.ended);
        } catch (MessagingException failure) {
            close();
            if (message.dropped) {
                return new Outcome.Dropped();
            }
            return message.ended ? new Outcome.Unknown(reason(failure)) : new Outcome.NotNow(reason(failure));
        }
    }

    /**
     * Opens the connection if it is not open.
     *
     * @return false if the server cannot be reached, or not by one more connection
     */
    public boolean isReachable() {
        try {
            connected();
            return true;
        } catch (MessagingException refused) {
            close();
            return false;
        }
    }

    /**
     * Asks whether the server would take a mail for somebody, and sends none.
     *
     * @param address who
     * @return true if it would
     */
    public boolean takes(MailAddress address) {
        try {
            if (!(connected() instanceof SMTPTransport asked)) {
                return false;
            }
            String sender = settings.returnPath().isBlank()
                    ? sender().getAddress()
                    : new InternetAddress(settings.returnPath(), true).getAddress();
            boolean taken = isDone(asked.simpleCommand("MAIL FROM:<" + sender + ">"))
                    && isDone(asked.simpleCommand("RCPT TO:<" + address.text() + ">"));
            asked.simpleCommand("RSET");
            return taken;
        } catch (MessagingException unanswered) {
            close();
            return false;
        }
    }

    private static boolean isDone(int code) {
        return code >= DONE && code < MORE_IS_WANTED;
    }

    private static String reason(MessagingException failure) {
        Exception last = failure;
        while (last instanceof MessagingException each && each.getNextException() != null) {
            last = each.getNextException();
        }
        return String.valueOf(last.getMessage()).replaceAll("[\\p{Cc}]+", " ").strip();
    }

    /** A server that cannot be trusted is never sent anything; which setting is to blame is worth a sentence. */
    private String unreachable(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return "the certificate of " + settings.host() + " is not trusted, or not its own: " + reason(failure)
                        + "; archive.alerts.smtp.host must be the name in a certificate that this machine trusts";
            }
        }
        return reason(failure);
    }

    private Transport connected() throws MessagingException {
        if (connection.isEmpty()) {
            Transport opened = session.getTransport("smtp");
            connection = Optional.of(opened);
            String user = settings.user().isBlank() ? null : settings.user();
            opened.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
        }
        return connection.get();
    }

    private void fill(MimeMessage message, Mail mail, Instant now) throws MessagingException {
        message.setFrom(sender());
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(mail.to().text(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        message.saveChanges();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        // Without it, the whole text is encoded once more to find out which encoding it needs.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private InternetAddress sender() throws MessagingException {
        InternetAddress sender = new InternetAddress(settings.from(), true);
        if (sender.getPersonal() != null) {
            try {
                sender.setPersonal(sender.getPersonal(), "UTF-8");
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return sender;
    }

    /** A message that says when all but its end has been sent. */
    private static final class Marked extends MimeMessage {

        private static final int USUAL_BYTES = 8192;

        private final String id;
        private final BooleanSupplier beforeEnd;
        private boolean ended;
        private boolean dropped;

        Marked(Session session, String id, BooleanSupplier beforeEnd) {
            super(session);
            this.id = id;
            this.beforeEnd = beforeEnd;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
            // The text comes one byte after the other, and each would pass through all of the connection's filters.
            ByteArrayOutputStream whole = new ByteArrayOutputStream(USUAL_BYTES);
            super.writeTo(whole, ignored);
            whole.writeTo(out);
            out.flush();
            if (!beforeEnd.getAsBoolean()) {
                dropped = true;
                throw new IOException("the alert was stopped");
            }
            ended = true;
        }
    }

    /** The server is left without waiting for its farewell. */
    @Override
    public void close() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (MessagingException nothingIsLost) {
                // What was handed over has been answered already.
            }
        });
        connection = Optional.empty();
    }
}
