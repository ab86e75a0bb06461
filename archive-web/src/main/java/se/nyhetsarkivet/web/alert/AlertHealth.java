package se.nyhetsarkivet.web.alert;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.delivery.AlertSending;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.webhook.Webhooks;
import se.nyhetsarkivet.web.rounds.Rounds;

/** Whether mails and webhooks are taken. Readers of the pages are served in any case. */
final class AlertHealth implements HealthIndicator {

    private final AlertStore store;
    private final AlertSending sending;
    private final Webhooks webhooks;
    private final List<Rounds> rounds;

    AlertHealth(AlertStore store, AlertSending sending, Webhooks webhooks, List<Rounds> rounds) {
        this.store = store;
        this.rounds = List.copyOf(rounds);
        this.sending = sending;
        this.webhooks = webhooks;
    }

    @Override
    public Health health() {
        try {
            List<String> failing = webhooks.failing();
            List<String> failed =
                    rounds.stream().flatMap(each -> each.failures().stream()).toList();
            boolean well = sending.outage().isEmpty() && failing.isEmpty() && failed.isEmpty();
            Health.Builder health = well ? Health.up() : Health.outOfService();
            sending.outage().ifPresent(failure -> health.withDetail("mail", failure));
            if (!failing.isEmpty()) {
                health.withDetail("webhooks", failing);
            }
            if (!failed.isEmpty()) {
                health.withDetail("rounds", failed);
            }
            return health.withDetail("suspendedAlerts", store.count(Alert.State.SUSPENDED))
                    .withDetail("suspendedWebhooks", webhooks.suspended())
                    .build();
        } catch (ArchiveException unreadable) {
            return Health.down()
                    .withDetail("subscriptions", String.valueOf(unreadable.getMessage()))
                    .build();
        }
    }
}
