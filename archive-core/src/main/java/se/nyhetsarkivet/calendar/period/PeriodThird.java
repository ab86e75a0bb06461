package se.nyhetsarkivet.calendar.period;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.calendar.DateVocabulary;

/**
 * The beginning, the middle or the end of something: {@code början av}, {@code mid}.
 *
 * @param number 1 for the beginning
 * @param of what follows the word
 */
public record PeriodThird(int number, PeriodWords of) {

    private static final List<String> LINKS = List.of("-", "the");

    public static Optional<PeriodThird> read(PeriodWords words) {
        for (int number = 1; number <= DateVocabulary.thirds().size(); number++) {
            Optional<PeriodWords> of = words.afterAny(DateVocabulary.thirds().get(number - 1));
            if (of.isPresent()) {
                return Optional.of(new PeriodThird(number, of.get().afterAnyOrAll(LINKS)));
            }
        }
        return Optional.empty();
    }

    /** A third of some years: of ten the first four, three, and the last three. */
    public Period ofYears(int first, int count) {
        return Period.years(first + begin(number, count), first + begin(number + 1, count) - 1);
    }

    private static int begin(int number, int count) {
        return Math.ceilDiv((number - 1) * count, 3);
    }
}
