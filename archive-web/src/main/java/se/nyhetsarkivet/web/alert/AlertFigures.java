package se.nyhetsarkivet.web.alert;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import se.nyhetsarkivet.web.alert.bounce.Bounces;
import se.nyhetsarkivet.web.alert.delivery.AlertSending;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.Outbox;
import se.nyhetsarkivet.web.alert.webhook.Webhooks;

/** Alerts in figures, asked for when somebody reads them. */
final class AlertFigures implements MeterBinder {

    private final AlertStore store;
    private final Outbox outbox;
    private final AlertSending sending;
    private final Webhooks webhooks;
    private final Bounces bounces;

    AlertFigures(AlertStore store, Outbox outbox, AlertSending sending, Webhooks webhooks, Bounces bounces) {
        this.store = store;
        this.outbox = outbox;
        this.sending = sending;
        this.webhooks = webhooks;
        this.bounces = bounces;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Alert.State state : Alert.State.values()) {
            Gauge.builder("archive.alerts", () -> store.count(state))
                    .description("Alerts by state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("archive.alerts.mails.waiting", outbox::waiting)
                .description("Mails that are to be sent")
                .register(registry);
        FunctionCounter.builder("archive.alerts.mails", sending, AlertSending::delivered)
                .description("Mails that a mail server has taken")
                .register(registry);
        FunctionCounter.builder("archive.alerts.failures", sending, AlertSending::failures)
                .description("Tries to hand over mails that failed")
                .register(registry);
        FunctionCounter.builder("archive.alerts.bounces", bounces, Bounces::read)
                .description("Reports that other mail servers have sent about mails")
                .register(registry);
        Gauge.builder(
                        "archive.alerts.webhooks.failing",
                        () -> webhooks.failing().size())
                .description("Webhooks whose last delivery failed")
                .register(registry);
        Gauge.builder("archive.alerts.webhooks.suspended", webhooks::suspended)
                .description("Webhooks that are given up until the next start")
                .register(registry);
    }
}
