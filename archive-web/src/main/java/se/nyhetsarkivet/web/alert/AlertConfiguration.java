package se.nyhetsarkivet.web.alert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.alert.bounce.Bounces;
import se.nyhetsarkivet.web.alert.delivery.AlertMatching;
import se.nyhetsarkivet.web.alert.delivery.AlertSending;
import se.nyhetsarkivet.web.alert.mail.AlertMail;
import se.nyhetsarkivet.web.alert.page.AlertPages;
import se.nyhetsarkivet.web.alert.page.SignUps;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.AlertDatabase;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.BounceStore;
import se.nyhetsarkivet.web.alert.subscription.Outbox;
import se.nyhetsarkivet.web.alert.subscription.WebhookStore;
import se.nyhetsarkivet.web.alert.webhook.WebhookCall;
import se.nyhetsarkivet.web.alert.webhook.Webhooks;
import se.nyhetsarkivet.web.fetch.Names;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.rounds.Rounds;
import se.nyhetsarkivet.web.rounds.Rounds.Stop;
import se.nyhetsarkivet.web.shell.Tool;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** Puts alerts together as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertProperties.class)
class AlertConfiguration {

    private static final int BEHIND_FEEDS = 45;
    private static final String FILE = "alerts.sqlite";
    private static final String KEY = "alerts.key";
    private static final Duration SHORTEST_STOP = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    @Bean
    @Order(BEHIND_FEEDS)
    Tool alertTool() {
        return new Tool(AlertAddress.PATH, "alert");
    }

    @Bean(destroyMethod = "close")
    AlertDatabase alertDatabase(AlertProperties alerts, ArchiveProperties archive) {
        Path file = file(alerts, archive);
        if (!isUsed(alerts) && Files.notExists(file)) {
            return AlertDatabase.none();
        }
        return AlertDatabase.at(file);
    }

    private static boolean isUsed(AlertProperties alerts) {
        return alerts.smtp().isOn() || !alerts.webhooks().isEmpty();
    }

    private static Path file(AlertProperties alerts, ArchiveProperties archive) {
        return alerts.file().isBlank() ? Path.of(archive.directory(), FILE) : Path.of(alerts.file());
    }

    @Bean
    AlertSignature alertSignature(AlertProperties alerts, ArchiveProperties archive, AlertDatabase database) {
        Path key = file(alerts, archive).resolveSibling(KEY);
        return alerts.smtp().isOn() || Files.exists(key) ? AlertSignature.of(key) : AlertSignature.forNow();
    }

    @Bean
    AlertStore alertStore(AlertDatabase database) {
        return new AlertStore(database);
    }

    @Bean
    AlertPages alertPages(
            NewsArchive archive,
            AlertStore store,
            AlertSignature signature,
            AlertProperties alerts,
            InstantSource clock) {
        Optional<SignUps> signUps =
                alerts.smtp().isOn() ? Optional.of(new SignUps(store, alerts.limits(), clock)) : Optional.empty();
        return new AlertPages(archive, store, signature, signUps, clock);
    }

    @Bean
    AlertSending alertSending(
            NewsArchive archive,
            AlertDatabase database,
            AlertSignature signature,
            AlertProperties alerts,
            PublicAddress address,
            Masthead masthead) {
        if (alerts.smtp().isOn() && address.named().isEmpty()) {
            throw new ArchiveException("The setting archive.alerts.smtp.host names a mail server, and mails need links"
                    + " that work; set archive.public-address to where readers reach the application.");
        }
        AlertMail writer = new AlertMail(
                archive, signature, address.named().orElse(""), alerts.smtp().domain(), masthead);
        return new AlertSending(new AlertStore(database), new Outbox(database), writer, alerts.smtp());
    }

    @Bean(destroyMethod = "close")
    WebhookCall webhookCall(AlertProperties alerts) {
        return new WebhookCall(alerts.privateAddresses(), Names.OF_SYSTEM);
    }

    @Bean
    Webhooks webhooks(
            NewsArchive archive,
            AlertDatabase database,
            AlertProperties alerts,
            WebhookCall call,
            PublicAddress address) {
        return new Webhooks(
                archive,
                new WebhookStore(database),
                alerts.webhooks(),
                call,
                address.named().orElse(""));
    }

    @Bean(initMethod = "begin", destroyMethod = "close")
    @Primary
    Rounds alertRounds(
            NewsArchive archive, AlertStore store, AlertSending sending, AlertProperties alerts, InstantSource clock) {
        List<Consumer<Instant>> works = new ArrayList<>();
        CatchUp catchUp = new CatchUp(() -> store.notBeyond(archive.changes().lastSequence())).tried();
        if (alerts.smtp().isOn()) {
            works.add(catchUp);
            AlertMatching matching = new AlertMatching(archive, store);
            works.add(now -> store.prune(now.minus(alerts.limits().confirmWithin())));
            works.add(matching::look);
            works.add(sending::send);
        }
        return new Rounds("alerts", works, clock, alerts.every(), new Stop(sending::stop, patience(alerts)));
    }

    /** A mail that was begun is finished, unless the mail server takes too long. */
    private static Duration patience(AlertProperties alerts) {
        Duration limit = alerts.smtp().timeLimit();
        return Collections.max(List.of(Collections.min(List.of(limit, LONGEST_STOP)), SHORTEST_STOP));
    }

    @Bean
    Bounces bounces(AlertProperties alerts, AlertStore store, AlertDatabase database) {
        return new Bounces(
                alerts.bounces(),
                store,
                new BounceStore(database),
                alerts.smtp().domain());
    }

    @Bean(initMethod = "begin", destroyMethod = "close")
    Rounds bounceRounds(Bounces bounces, AlertProperties alerts, InstantSource clock) {
        List<Consumer<Instant>> works =
                alerts.smtp().isOn() && alerts.bounces().isOn() ? List.of(now -> bounces.look()) : List.of();
        return new Rounds("bounces", works, clock, alerts.bounces().every(), new Stop(() -> {}, SHORTEST_STOP));
    }

    /** On a thread apart: no program that answers slowly holds up the mails. */
    @Bean(initMethod = "begin", destroyMethod = "close")
    Rounds webhookRounds(Webhooks webhooks, AlertProperties alerts, InstantSource clock) {
        List<Consumer<Instant>> works = alerts.webhooks().isEmpty()
                ? List.of()
                : List.of(new CatchUp(webhooks::beginAgain).tried(), webhooks::look);
        return new Rounds("webhooks", works, clock, alerts.every(), new Stop(() -> {}, SHORTEST_STOP));
    }

    @Bean
    AlertFigures alertFigures(
            AlertStore store, AlertDatabase database, AlertSending sending, Webhooks webhooks, Bounces bounces) {
        return new AlertFigures(store, new Outbox(database), sending, webhooks, bounces);
    }

    @Bean("alertsHealthIndicator")
    AlertHealth alertHealth(AlertStore store, AlertSending sending, Webhooks webhooks, List<Rounds> rounds) {
        return new AlertHealth(store, sending, webhooks, rounds);
    }
}
