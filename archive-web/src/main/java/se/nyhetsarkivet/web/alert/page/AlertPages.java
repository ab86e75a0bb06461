package se.nyhetsarkivet.web.alert.page;

import java.time.InstantSource;
import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.alert.delivery.AlertMatching;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;

/**
 * What the pages can do about alerts.
 *
 * @param archive the archive
 * @param store the alerts
 * @param signature checks the addresses of pages
 * @param signUps takes wishes; empty if no mail can be sent
 * @param clock what time it is
 */
public record AlertPages(
        NewsArchive archive,
        AlertStore store,
        AlertSignature signature,
        Optional<SignUps> signUps,
        InstantSource clock) {

    Optional<Alert> alert(String signed) {
        return signature.id(signed).flatMap(store::find);
    }

    SignUps.Answer take(SignUps asked, Alert.Wish wish) {
        return asked.take(wish, AlertMatching.searchable(archive));
    }

    void begin(Alert alert) {
        store.begin(alert.id(), AlertMatching.searchable(archive), clock.instant());
    }

    void change(Alert alert, Alert.Wish wish) {
        store.change(alert.id(), wish, clock.instant());
    }

    /** Stopping what is stopped already is no error. */
    boolean stop(String signed) {
        Optional<String> id = signature.id(signed);
        id.ifPresent(store::delete);
        return id.isPresent();
    }
}
