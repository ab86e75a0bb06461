package se.nyhetsarkivet.web.day;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/**
 * What was announced on a day of the year in the years before.
 *
 * @param day the day
 * @param years the items by year, the newest first
 * @param cut whether there are more than are given
 * @param before the nearest day before it that has any, if the day has none
 * @param after the nearest day after it that has any, if the day has none
 */
record EarlierYears(
        LocalDate day,
        SortedMap<Integer, List<Hit>> years,
        boolean cut,
        Optional<LocalDate> before,
        Optional<LocalDate> after) {

    private static final int MOST = 300;

    /** An archive without an item on any of them has hardly any. */
    private static final int DAYS_LOOKED_AT = 45;

    private static final LocalDate FIRST = LocalDate.of(1, 3, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 10, 31);

    /** Finds them when their turn has come. */
    static EarlierYears of(LocalDate day, NewsArchive archive, SearchGate gate) {
        return gate.search("day", () -> of(day, archive));
    }

    private static EarlierYears of(LocalDate day, NewsArchive archive) {
        List<Hit> hits = archive.earlierYears(day, MOST);
        SortedMap<Integer, List<Hit>> years = new TreeMap<>(Comparator.reverseOrder());
        hits.forEach(hit -> years.merge(
                hit.published().firstDay().getYear(),
                List.of(hit),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        boolean none = hits.isEmpty();
        return new EarlierYears(
                day,
                years,
                hits.size() == MOST,
                none ? nearest(day, one -> one.minusDays(1), archive) : Optional.empty(),
                none ? nearest(day, one -> one.plusDays(1), archive) : Optional.empty());
    }

    private static Optional<LocalDate> nearest(LocalDate day, UnaryOperator<LocalDate> step, NewsArchive archive) {
        return Stream.iterate(step.apply(day), step)
                .limit(DAYS_LOOKED_AT)
                .takeWhile(EarlierYears::isShown)
                .filter(other -> !archive.earlierYears(other, 1).isEmpty())
                .findFirst();
    }

    /** Whether there is a page of a day: there is none beyond the dates that the archive can hold. */
    static boolean isShown(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    long items() {
        return years.values().stream().mapToLong(List::size).sum();
    }
}
