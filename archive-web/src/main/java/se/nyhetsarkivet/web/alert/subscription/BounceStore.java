package se.nyhetsarkivet.web.alert.subscription;

/** Which mails came back, and how far the mailbox was read that they came to. Safe for use by many threads. */
public final class BounceStore {

    private final AlertDatabase database;

    /**
     * Takes the database.
     *
     * @param database the file with subscriptions
     */
    public BounceStore(AlertDatabase database) {
        this.database = database;
    }

    /**
     * A place in a mailbox, as IMAP has it.
     *
     * @param validity which numbering of the mailbox it is of
     * @param last the number of the last mail that was read
     */
    public record Place(long validity, long last) {

        /** The beginning of a mailbox that was never read. */
        static final Place NONE = new Place(0, 0);
    }

    /**
     * How far a mailbox was read.
     *
     * @param mailbox its name
     * @return the place
     */
    public Place place(String mailbox) {
        return database
                .transaction(rows -> rows.all(
                        "SELECT validity, last FROM mailbox WHERE name = ?",
                        row -> new Place(row.getLong("validity"), row.getLong("last")),
                        mailbox))
                .stream()
                .findFirst()
                .orElse(Place.NONE);
    }

    /**
     * Remembers how far a mailbox was read.
     *
     * @param mailbox its name
     * @param place the place
     */
    public void readUpTo(String mailbox, Place place) {
        database.transaction(rows -> rows.update(
                "INSERT OR REPLACE INTO mailbox VALUES (?, ?, ?)", mailbox, place.validity(), place.last()));
    }

    /**
     * Remembers a mail that was given up. The same mail counts once.
     *
     * @param alert the id of its alert
     * @param mail its number
     * @return how many mails of the alert were given up since it was begun
     */
    public long add(String alert, long mail) {
        return database.transaction(rows -> {
            rows.update(
                    "INSERT OR IGNORE INTO bounce SELECT id, ? FROM alert WHERE id = ? AND state = 'ACTIVE'",
                    mail,
                    alert);
            return rows.number("SELECT count(*) FROM bounce WHERE alert = ?", alert);
        });
    }
}
