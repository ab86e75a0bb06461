package se.nyhetsarkivet.web.press.hours;

/** A feast whose date differs from year to year and that other days are counted from. */
public enum MovingFeast {
    /** Easter Sunday. */
    EASTER("easter", "christian.EASTER"),
    /** Midsummer Day, a Saturday. */
    MIDSUMMER("midsummer", "MIDSUMMER"),
    /** All Saints' Day, a Saturday. */
    ALL_SAINTS("all-saints", "ALL_SAINTS");

    private final String written;
    private final String key;

    MovingFeast(String written, String key) {
        this.written = written;
        this.key = key;
    }

    /** What it is called in the settings. */
    String written() {
        return written;
    }

    /** What it is called by the holiday library. */
    String key() {
        return key;
    }
}
