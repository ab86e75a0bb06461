package se.nyhetsarkivet.web.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.alert.delivery.AlertMatching;
import se.nyhetsarkivet.web.alert.delivery.AlertSending;
import se.nyhetsarkivet.web.alert.mail.AlertMail;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertDatabase;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.Interval;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;
import se.nyhetsarkivet.web.alert.subscription.Outbox;
import se.nyhetsarkivet.web.masthead.Masthead;

/** An archive with alerts and what sends them, without the application around it. */
final class AlertPost implements AutoCloseable {

    static final Instant NOW = Instant.parse("2018-04-23T10:00:00Z");
    static final String BASE = "https://arkiv.example";

    /** No archive is there, so nothing has another name. */
    private static final Masthead MASTHEAD = new Masthead(Path.of("target", "no-archive"), InstantSource.system());

    static final String READER = "lasare@tidningen.example";

    final NewsArchive archive;
    final AlertDatabase database;
    final AlertStore store;
    final Outbox outbox;
    final AlertSignature signature;
    final AlertMatching matching;
    final AlertSending sending;

    AlertPost(Path directory, int port) {
        archive = NewsArchive.at(directory.resolve("archive"))
                .searchTimeLimit(Duration.ofMinutes(1))
                .open();
        database = AlertDatabase.open(directory.resolve("alerts.sqlite"));
        store = new AlertStore(database);
        outbox = new Outbox(database);
        signature = AlertSignature.of(directory.resolve("alerts.key"));
        matching = new AlertMatching(archive, store);
        AlertMail writer = new AlertMail(archive, signature, BASE, "arkiv.example", MASTHEAD);
        sending = new AlertSending(store, outbox, writer, smtp(port));
    }

    static AlertProperties.Smtp smtp(int port) {
        return new AlertProperties.Smtp(
                "localhost",
                port,
                AlertProperties.Security.NONE,
                "",
                "",
                "Nyhetsarkivet <arkiv@arkiv.example>",
                "",
                Duration.ofSeconds(20),
                3,
                3);
    }

    /** A mail server on a free port. */
    static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    static Alert.Wish wish(String query, Interval interval) {
        return new Alert.Wish(MailAddress.read(READER).orElseThrow(), query, "sv", interval, "Till färjeserien");
    }

    /** An alert as it is after the confirmation. */
    String confirmed(Alert.Wish wish) {
        String id = signedUp(wish);
        store.begin(id, AlertMatching.searchable(archive), NOW);
        return id;
    }

    String signedUp(Alert.Wish wish) {
        String id = AlertSignature.newId();
        store.add(new Alert(
                id, wish, Alert.State.UNCONFIRMED, "", NOW, Optional.empty(), AlertMatching.searchable(archive)));
        return id;
    }

    void round(Instant now) {
        matching.look(now);
        sending.send(now);
    }

    static NewsItem item(String name, String body) {
        return NewsItem.builder("Nyhet " + name, PartialDate.parse("2018-04-23"))
                .identifier(name)
                .publisher("Rederinämnden")
                .body(body)
                .build();
    }

    /** The plain text, and then the HTML. */
    static List<String> texts(MimeMessage mail) {
        try {
            Multipart parts = (Multipart) mail.getContent();
            return Stream.of(parts.getBodyPart(0), parts.getBodyPart(1))
                    .map(AlertPost::text)
                    .toList();
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(BodyPart part) {
        try {
            return ((String) part.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.join("|", mail.getHeader(name));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        database.close();
        archive.close();
    }
}
