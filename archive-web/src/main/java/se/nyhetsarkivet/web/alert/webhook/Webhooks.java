package se.nyhetsarkivet.web.alert.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.alert.setting.AlertProperties.Webhook;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.WebhookStore;
import se.nyhetsarkivet.web.alert.subscription.WebhookStore.Delivery;
import se.nyhetsarkivet.web.alert.subscription.WebhookStore.Failures;
import se.nyhetsarkivet.web.alert.subscription.WebhookStore.State;
import se.nyhetsarkivet.web.answer.ChangesAnswer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells programs what is new for their searches. What is delivered is kept before the first try and the same at each, with one id; so a
 * program that knows an id already has missed nothing and got nothing twice. For one thread.
 */
public final class Webhooks {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(3);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private final NewsArchive archive;
    private final WebhookStore store;
    private final List<Webhook> hooks;
    private final WebhookCall call;
    private final String base;
    private final Map<String, String> broken = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Takes what it works with.
     *
     * @param archive the archive
     * @param store how far each has come
     * @param hooks the programs
     * @param call posts
     * @param base the start of every address, without a slash at the end; empty if none is set
     * @throws ArchiveException if the search of one is not understood
     */
    public Webhooks(NewsArchive archive, WebhookStore store, List<Webhook> hooks, WebhookCall call, String base) {
        this.archive = archive;
        this.store = store;
        this.hooks = List.copyOf(hooks);
        this.call = call;
        this.base = base;
        this.hooks.forEach(Webhooks::check);
    }

    /** What is left out of a search makes it find more, in the end everything. */
    private static void check(Webhook hook) {
        Alert.search(hook.search()).problems().stream().findFirst().ifPresent(problem -> {
            throw new ArchiveException("The webhook '" + hook.name() + "' in archive.alerts.webhooks has the search '"
                    + hook.search() + "', in which '" + problem.name() + "' is not understood; copy what stands behind"
                    + " the question mark in the address of a search.");
        });
    }

    /** Lets those who were given up try again, as at a start. */
    public void beginAgain() {
        for (Webhook hook : hooks) {
            State state = state(hook);
            store.keep(hook.name(), new State(state.position(), Failures.NONE, state.delivery()));
        }
    }

    private State state(Webhook hook) {
        return store.of(hook.name(), archive.matchChanges(0, List.of(), 1).through());
    }

    /**
     * Reports what is new.
     *
     * @param now the time
     */
    public void look(Instant now) {
        for (Webhook hook : hooks) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                look(hook, now);
                broken.remove(hook.name());
            } catch (RuntimeException failure) {
                // The others do not wait for it.
                String before = broken.put(hook.name(), String.valueOf(failure.getMessage()));
                if (before == null) {
                    LOG.error("The webhook '{}' cannot be served and is tried again", hook.name(), failure);
                }
            }
        }
    }

    private void look(Webhook hook, Instant now) {
        State state = state(hook);
        Instant tryAt = state.failures().tryAt();
        // One that is further off than any wait was set by a clock that was ahead.
        boolean due = !now.isBefore(tryAt) || tryAt.isAfter(now.plus(LONGEST_WAIT));
        if (due && !state.failures().suspended()) {
            State made = state.delivery().body().isEmpty() ? withDelivery(hook, state, now) : state;
            if (!made.delivery().body().isEmpty()) {
                deliver(hook, made, now);
            }
        }
    }

    private State withDelivery(Webhook hook, State state, Instant now) {
        SearchRequest search = Alert.search(hook.search()).request();
        ChangeMatches matches = archive.matchChanges(state.position(), List.of(search), ChangeMatches.MOST);
        // What is cut short because the program is stopped is asked for again at the next start.
        if (matches.through() == state.position() || Thread.currentThread().isInterrupted()) {
            return state;
        }
        ChangeMatches.Answer answer = matches.answers().getFirst();
        boolean nothing = answer.total() == 0 && answer.complete();
        ChangesAnswer told = new ChangesAnswer(
                "news.changed",
                now.toString(),
                base + "/" + AlertAddress.query(search),
                matches.after(),
                matches.through(),
                answer.total(),
                answer.complete(),
                answer.first().stream()
                        .map(change -> ChangesAnswer.of(base, change))
                        .toList(),
                archive.log().headInOneLine());
        State made = nothing
                ? state.at(matches.through())
                : new State(
                        state.position(),
                        Failures.NONE,
                        new Delivery(matches.through(), json.writeValueAsString(told)));
        store.keep(hook.name(), made);
        return made;
    }

    private void deliver(Webhook hook, State state, Instant now) {
        long through = state.delivery().through();
        String id = "msg_" + Integer.toHexString(hook.name().hashCode()) + "_" + state.position() + "_" + through + "_"
                + Integer.toHexString(state.delivery().body().hashCode());
        Optional<String> failure = call.post(hook, id, state.delivery().body(), now);
        if (failure.isEmpty()) {
            store.keep(hook.name(), state.at(through));
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            // The program is being stopped, which is no fault of the other one.
            return;
        }
        Failures before = state.failures();
        Instant since = before.tries() == 0 ? now : before.since();
        boolean suspended = Duration.between(since, now).compareTo(PATIENCE) >= 0;
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(before.tries(), 10));
        Duration wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        Failures failures = new Failures(before.tries() + 1, now.plus(wait), since, suspended, failure.get());
        store.keep(hook.name(), new State(state.position(), failures, state.delivery()));
        if (suspended) {
            LOG.error(
                    "The webhook '{}' has failed for {} days and is suspended until the next start: {}",
                    hook.name(),
                    PATIENCE.toDays(),
                    failure.get());
        } else {
            LOG.warn("The webhook '{}' failed and is tried again: {}", hook.name(), failure.get());
        }
    }

    /**
     * The webhooks that fail, with what failed last.
     *
     * @return a sentence for each
     */
    public List<String> failing() {
        List<String> sentences = new ArrayList<>();
        for (Webhook hook : hooks) {
            Failures failures = state(hook).failures();
            String unserved = broken.get(hook.name());
            if (unserved != null || failures.tries() > 0) {
                sentences.add(hook.name() + ": " + (unserved == null ? failures.reason() : unserved));
            }
        }
        return List.copyOf(sentences);
    }

    /**
     * How many are given up until the next start.
     *
     * @return the number
     */
    public long suspended() {
        return hooks.stream().filter(hook -> state(hook).failures().suspended()).count();
    }
}
