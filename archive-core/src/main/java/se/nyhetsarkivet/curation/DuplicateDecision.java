package se.nyhetsarkivet.curation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;

/**
 * What somebody decided about some items, which holds for each two of them. As a line of a file: time, verdict, items, who and why, with a
 * tab between them.
 *
 * @param at when
 * @param verdict what was decided
 * @param items the items, two or more
 * @param by who decided
 * @param reason why, in one line
 */
public record DuplicateDecision(Instant at, Verdict verdict, List<ItemId> items, Actor by, String reason) {

    /** The most items that are decided about at once. */
    public static final int MAX_ITEMS = 50;

    /** The most characters of a reason. */
    public static final int MAX_REASON = 1_000;

    private static final String TAB = "\t";
    private static final int FIELDS = 5;

    /** What is decided about near duplicates. */
    public enum Verdict {
        /** They are one news. */
        SAME,
        /** They are different news. */
        DIFFERENT,
        /** What was decided before no longer holds. */
        UNDECIDED
    }

    /**
     * Copies the items, each once, and keeps the reason in one line.
     *
     * @throws InvalidValueException for less than two or too many items, or a reason that is too long
     */
    public DuplicateDecision {
        items = items.stream().distinct().toList();
        reason = reason.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        if (items.size() < 2 || items.size() > MAX_ITEMS) {
            throw new InvalidValueException(items.size() + " items are decided about; expected 2 to " + MAX_ITEMS);
        }
        if (reason.length() > MAX_REASON) {
            throw new InvalidValueException(
                    "the reason has " + reason.length() + " characters; expected at most " + MAX_REASON);
        }
    }

    /**
     * The line of the file.
     *
     * @return the line, without its end
     */
    public String line() {
        return String.join(
                TAB,
                at.toString(),
                verdict.name().toLowerCase(Locale.ROOT),
                items.stream().map(ItemId::value).collect(Collectors.joining(" ")),
                by.name(),
                reason);
    }

    /** Reads a line of the file; empty if it is none. */
    static Optional<DuplicateDecision> read(String line) {
        String[] fields = line.split(TAB, -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DuplicateDecision(
                    Instant.parse(fields[0]),
                    Verdict.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                    Arrays.stream(fields[2].split(" ")).map(ItemId::new).toList(),
                    new Actor(fields[3]),
                    fields[4]));
        } catch (DateTimeParseException | IllegalArgumentException | InvalidValueException noDecision) {
            return Optional.empty();
        }
    }
}
