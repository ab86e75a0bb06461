package se.nyhetsarkivet.query;

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
}
