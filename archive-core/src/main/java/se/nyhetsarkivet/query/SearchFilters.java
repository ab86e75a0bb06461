package se.nyhetsarkivet.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.DateRange;

/**
 * What an item must be, whatever its text is. Immutable: begin with {@link #NONE} and change with the {@code with…} methods.
 *
 * @param dates the range of dates
 * @param publishers of any of the included, and of none of the excluded
 * @param keywords with every one of the included, and with none of the excluded
 * @param years announced in any of the included years, and in none of the excluded; {@code yyyy} each
 */
public record SearchFilters(DateRange dates, ValueChoice publishers, ValueChoice keywords, ValueChoice years) {

    /** Every item. */
    public static final SearchFilters NONE =
            new SearchFilters(DateRange.ALL, ValueChoice.ANY, ValueChoice.ANY, ValueChoice.ANY);

    /**
     * Checks the years.
     *
     * @throws InvalidValueException if one of them is not of four digits, 0001 to 9999
     */
    public SearchFilters {
        Stream.concat(years.included().stream(), years.excluded().stream())
                .filter(year -> !year.matches("(?!0000)[0-9]{4}"))
                .findFirst()
                .ifPresent(year -> {
                    throw new InvalidValueException("year is '" + year + "'; expected four digits, 0001 to 9999");
                });
    }

    /**
     * Changes the range of dates.
     *
     * @param newDates the range
     * @return the changed filters
     */
    public SearchFilters withDates(DateRange newDates) {
        return new SearchFilters(newDates, publishers, keywords, years);
    }

    /**
     * Changes the publishers.
     *
     * @param newPublishers the choice
     * @return the changed filters
     */
    public SearchFilters withPublishers(ValueChoice newPublishers) {
        return new SearchFilters(dates, newPublishers, keywords, years);
    }

    /**
     * Changes the keywords.
     *
     * @param newKeywords the choice
     * @return the changed filters
     */
    public SearchFilters withKeywords(ValueChoice newKeywords) {
        return new SearchFilters(dates, publishers, newKeywords, years);
    }

    /**
     * Changes the years.
     *
     * @param newYears the choice
     * @return the changed filters
     * @throws InvalidValueException if a year is not of four digits, 0001 to 9999
     */
    public SearchFilters withYears(ValueChoice newYears) {
        return new SearchFilters(dates, publishers, keywords, newYears);
    }

    /**
     * Which values of one kind, such as publishers, items may have. Immutable; a value is never both included and excluded.
     *
     * @param included the values that are wanted; empty for all
     * @param excluded the values that are not wanted
     */
    public record ValueChoice(Set<String> included, Set<String> excluded) {

        /** Whatever the value is. */
        public static final ValueChoice ANY = new ValueChoice(Set.of(), Set.of());

        /** Copies the sets, in their order. What is both included and excluded is excluded. */
        public ValueChoice {
            excluded = Collections.unmodifiableSet(new LinkedHashSet<>(excluded));
            Set<String> wanted = new LinkedHashSet<>(included);
            wanted.removeAll(excluded);
            included = Collections.unmodifiableSet(wanted);
        }

        /**
         * Values that are wanted.
         *
         * @param values the values; empty for all
         * @return the choice
         */
        public static ValueChoice of(Set<String> values) {
            return new ValueChoice(values, Set.of());
        }

        /**
         * Whether nothing is chosen.
         *
         * @return true if every value will do
         */
        public boolean isAny() {
            return included.isEmpty() && excluded.isEmpty();
        }

        /**
         * Wants a value too.
         *
         * @param value the value
         * @return the choice with it
         */
        public ValueChoice including(String value) {
            return new ValueChoice(with(included, value), without(excluded, value));
        }

        /**
         * Does not want a value.
         *
         * @param value the value
         * @return the choice against it
         */
        public ValueChoice excluding(String value) {
            return new ValueChoice(without(included, value), with(excluded, value));
        }

        /**
         * Takes a value out of the choice.
         *
         * @param value the value
         * @return the choice, which says nothing about it
         */
        public ValueChoice without(String value) {
            return new ValueChoice(without(included, value), without(excluded, value));
        }

        private static Set<String> with(Set<String> values, String value) {
            Set<String> more = new LinkedHashSet<>(values);
            more.add(value);
            return more;
        }

        private static Set<String> without(Set<String> values, String value) {
            Set<String> fewer = new LinkedHashSet<>(values);
            fewer.remove(value);
            return fewer;
        }
    }
}
