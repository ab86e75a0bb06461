package se.nyhetsarkivet.store.sqlite.log;

import java.util.Arrays;

/** What an entry of the log is about. */
public enum LogKind {
    /** That the log begins; the first entry. */
    BEGINNING(0),
    /** A revision, by its sequence number. */
    REVISION(1),
    /** That an item was withdrawn, erased or reinstated, by the sequence number. */
    DECISION(2),
    /** That a batch is complete, by its number. */
    BATCH(3),
    /** That a batch was undone, by its number. */
    UNDO(4);

    private final int number;

    LogKind(int number) {
        this.number = number;
    }

    public static LogKind of(int number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(number + " is no kind of entry"));
    }

    /** As the record has it. */
    public int number() {
        return number;
    }
}
