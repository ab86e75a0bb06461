package se.nyhetsarkivet.web.alert.delivery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.web.alert.mail.MailServer;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;

/**
 * Which alerts are suspended after a round. If the server took no mail at all, that may be its fault or that of dead addresses alone. Two
 * signs tell them apart: it has taken a mail since the same alert was in doubt before, or it would take one for another reader now. For one
 * thread.
 */
final class Suspensions {

    private static final int ASKED_FOR = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Suspensions.class);

    private final AlertStore alerts;
    private final AlertProperties.Smtp settings;

    /** Alerts in doubt, with the number of mails that the server had taken by then. */
    private final Map<String, Long> doubted = new HashMap<>();

    Suspensions(AlertStore alerts, AlertProperties.Smtp settings) {
        this.alerts = alerts;
        this.settings = settings;
    }

    /** The alerts to suspend, with the reasons. */
    Map<String, String> of(MailRound round, MailServer server, long delivered) {
        Map<String, String> all = new LinkedHashMap<>(round.givenUp());
        all.putAll(round.refused());
        if (!round.isServersFault()) {
            all.keySet().forEach(doubted::remove);
            return all;
        }
        Map<String, String> sure = new LinkedHashMap<>();
        all.forEach((alert, reason) -> {
            if (delivered > doubted.getOrDefault(alert, delivered)) {
                sure.put(alert, reason);
            }
        });
        if (!round.refused().isEmpty()) {
            sure.putAll(sureByAsking(round, server));
        }
        if (sure.isEmpty()) {
            LOG.warn("The mail server took none of the mails of a round; no alert is suspended for that");
        } else {
            round.notServersFault();
        }
        all.keySet().forEach(alert -> doubted.putIfAbsent(alert, delivered));
        sure.keySet().forEach(doubted::remove);
        return sure;
    }

    /** A reader who has confirmed an alert has an address that works. Without any, the archive's own is asked for, and later. */
    private Map<String, String> sureByAsking(MailRound round, MailServer server) {
        List<MailAddress> others = alerts.withoutWaitingMail(ASKED_FOR);
        if (!others.isEmpty()) {
            return others.stream().anyMatch(server::takes) ? round.refused() : Map.of();
        }
        Map<String, String> late = new LinkedHashMap<>(round.refused());
        late.keySet().retainAll(round.givenUp().keySet());
        Optional<MailAddress> own = MailAddress.read(settings.senderAddress());
        return !late.isEmpty() && own.isPresent() && server.takes(own.get()) ? late : Map.of();
    }
}
