package se.nyhetsarkivet.web.press.hours;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hours of one day.
 *
 * @param spans the times in which it is open, in order and apart; none when it is closed
 */
public record DayHours(List<TimeSpan> spans) {

    /** Not open at all. */
    public static final DayHours CLOSED = new DayHours(List.of());

    private static final Set<String> CLOSED_WORDS = Set.of("closed", "stängt");
    private static final int MOST_SPANS = 5;

    /** Puts the times in order and checks that they are apart. */
    public DayHours {
        spans = spans.stream().sorted(Comparator.comparing(TimeSpan::start)).toList();
        if (spans.size() > MOST_SPANS) {
            throw new IllegalArgumentException(spans.size() + " times in one day; at most " + MOST_SPANS + " are read");
        }
        for (int place = 1; place < spans.size(); place++) {
            if (!spans.get(place - 1).end().isBefore(spans.get(place).start())) {
                throw new IllegalArgumentException(
                        "the time from " + spans.get(place).start() + " begins before the one before it has ended");
            }
        }
    }

    /**
     * Reads hours as they are written.
     *
     * @param text {@code closed} or {@code stängt}, or times such as {@code 8.00-12.00, 13.00-17.00}
     * @return the hours
     * @throws IllegalArgumentException if they are none; the message says what is expected
     */
    public static DayHours parse(String text) {
        if (CLOSED_WORDS.contains(text.strip().toLowerCase(Locale.ROOT))) {
            return CLOSED;
        }
        List<TimeSpan> spans = new ArrayList<>();
        for (String span : text.split(",", -1)) {
            spans.add(TimeSpan.parse(span));
        }
        return new DayHours(spans);
    }

    /**
     * The same as it is written, to be read again.
     *
     * @param closed the word for a day on which it is not open
     * @return such as {@code 8.00-12.00, 13.00-17.00}
     */
    public String written(String closed) {
        return isClosed() ? closed : spans.stream().map(TimeSpan::written).collect(Collectors.joining(", "));
    }

    /**
     * Whether it is not open at all.
     *
     * @return true if there is no time in which it is open
     */
    public boolean isClosed() {
        return spans.isEmpty();
    }

    /** What of these hours lies within others. */
    DayHours within(DayHours others) {
        List<TimeSpan> common = new ArrayList<>();
        for (TimeSpan mine : spans) {
            for (TimeSpan other : others.spans) {
                LocalTime start = mine.start().isAfter(other.start()) ? mine.start() : other.start();
                LocalTime end = mine.end().isBefore(other.end()) ? mine.end() : other.end();
                if (start.isBefore(end)) {
                    common.add(new TimeSpan(start, end));
                }
            }
        }
        return new DayHours(common);
    }
}
