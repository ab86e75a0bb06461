package se.nyhetsarkivet.web.alert.subscription;

import java.time.Instant;

/** How far each program has come that gets what is new. Safe for use by many threads. */
public final class WebhookStore {

    private final AlertDatabase database;

    /**
     * Takes the database.
     *
     * @param database the file with subscriptions
     */
    public WebhookStore(AlertDatabase database) {
        this.database = database;
    }

    /**
     * The state of a webhook.
     *
     * @param position the sequence number of the record up to which it knows
     * @param failures how the next delivery has failed
     * @param delivery what is being delivered, the same at each try
     */
    public record State(long position, Failures failures, Delivery delivery) {

        /**
         * After a delivery, or when there was nothing to deliver.
         *
         * @param through how far it has come with that
         * @return the state
         */
        public State at(long through) {
            return new State(through, Failures.NONE, Delivery.NONE);
        }
    }

    /**
     * What failed since the last delivery.
     *
     * @param tries how often
     * @param tryAt when it is tried again
     * @param since when it began
     * @param suspended whether nothing is sent any more
     * @param reason what failed last
     */
    public record Failures(int tries, Instant tryAt, Instant since, boolean suspended, String reason) {

        /** No failure. */
        public static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH, false, "");
    }

    /**
     * What is being delivered.
     *
     * @param through up to which change of the record it tells
     * @param body the JSON; empty for nothing
     */
    public record Delivery(long through, String body) {

        /** Nothing. */
        public static final Delivery NONE = new Delivery(0, "");
    }

    /**
     * The state of a webhook. One that is new begins where the record is.
     *
     * @param name its name
     * @param beginning where a new one begins
     * @return the state
     */
    public State of(String name, long beginning) {
        return database.transaction(rows -> {
            rows.update("INSERT OR IGNORE INTO webhook VALUES (?, ?, 0, 0, 0, 0, '', 0, '')", name, beginning);
            return rows.all(
                            "SELECT * FROM webhook WHERE name = ?",
                            row -> new State(
                                    row.getLong("position"),
                                    new Failures(
                                            row.getInt("tries"),
                                            Instant.ofEpochMilli(row.getLong("try_at")),
                                            Instant.ofEpochMilli(row.getLong("failing_since")),
                                            row.getInt("suspended") > 0,
                                            row.getString("reason")),
                                    new Delivery(row.getLong("through"), row.getString("body"))),
                            name)
                    .getFirst();
        });
    }

    /**
     * Keeps the state of a webhook.
     *
     * @param name its name
     * @param state the state
     */
    public void keep(String name, State state) {
        Failures failures = state.failures();
        database.transaction(rows -> rows.update(
                "UPDATE webhook SET position = ?, tries = ?, try_at = ?, failing_since = ?, suspended = ?, reason = ?,"
                        + " through = ?, body = ? WHERE name = ?",
                state.position(),
                failures.tries(),
                failures.tryAt().toEpochMilli(),
                failures.since().toEpochMilli(),
                failures.suspended() ? 1 : 0,
                failures.reason(),
                state.delivery().through(),
                state.delivery().body(),
                name));
    }
}
