package se.nyhetsarkivet.web.alert.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.AlertStore.Told;
import se.nyhetsarkivet.web.alert.subscription.WaitingMail;

/**
 * Puts into the outbox what is new for each alert that is due. Position and mail are written in one step, so an alert reports each
 * change once, whenever the program ends. For one thread.
 */
public final class AlertMatching {

    /** A mail lists no more; the search has the others. */
    private static final int MOST_LISTED = 50;

    private final NewsArchive archive;
    private final AlertStore store;

    /**
     * Takes the archive and the alerts.
     *
     * @param archive the archive
     * @param store the alerts
     */
    public AlertMatching(NewsArchive archive, AlertStore store) {
        this.archive = archive;
        this.store = store;
    }

    /**
     * The end of what can be searched now.
     *
     * @param archive the archive
     * @return the sequence number
     */
    public static long searchable(NewsArchive archive) {
        return archive.matchChanges(0, List.of(), 1).through();
    }

    /**
     * Looks for what is new.
     *
     * @param now alerts that are due by then
     */
    public void look(Instant now) {
        store.limitWaits(now);
        long searchable = searchable(archive);
        for (OptionalLong position = store.duePosition(now, searchable);
                position.isPresent();
                position = store.duePosition(now, searchable)) {
            tell(store.due(now, position.getAsLong()), position.getAsLong(), now);
        }
        store.nothingNew(now);
    }

    private void tell(List<Alert> alerts, long position, Instant now) {
        Map<String, List<Alert>> bySearch = alerts.stream()
                .collect(Collectors.groupingBy(alert -> alert.wish().query(), LinkedHashMap::new, Collectors.toList()));
        List<SearchRequest> searches = bySearch.keySet().stream()
                .map(query -> Alert.search(query).request())
                .toList();
        ChangeMatches matches = archive.matchChanges(position, searches, MOST_LISTED);
        if (Thread.currentThread().isInterrupted()) {
            // What was found is cut short; at the next start it is looked for again.
            throw new ArchiveException("Looking for what is new was interrupted; nothing of it is kept.");
        }
        List<Told> told = new ArrayList<>();
        int place = 0;
        for (List<Alert> same : bySearch.values()) {
            Optional<WaitingMail.Content> content = content(matches.answers().get(place));
            same.forEach(alert -> told.add(new Told(alert, content)));
            place++;
        }
        store.tell(told, matches.through(), now);
    }

    /** A search that was cut short is reported even if it found nothing. */
    private static Optional<WaitingMail.Content> content(ChangeMatches.Answer answer) {
        return answer.total() == 0 && answer.complete()
                ? Optional.empty()
                : Optional.of(
                        new WaitingMail.Content(answer.first(), answer.total(), answer.counts(), answer.limits()));
    }
}
