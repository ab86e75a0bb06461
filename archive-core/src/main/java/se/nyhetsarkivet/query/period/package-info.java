/**
 * Dates as people write them: {@code mars 2018}, {@code förra veckan}, {@code since 2015}.
 * {@link se.nyhetsarkivet.query.period.PeriodReader PeriodReader} reads a text into a range of dates. {@code PeriodWords} cuts it
 * into pieces, {@code PeriodRangeParser} finds the two ends, and {@code CalendarReading}, {@code YearlyReading},
 * {@code YearParser} and {@code RelativeReading} read one end each in their way. Usable alone.
 */
@NullMarked
package se.nyhetsarkivet.query.period;

import org.jspecify.annotations.NullMarked;
