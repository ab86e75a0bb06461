/**
 * Periods, as people ask for them. {@code PeriodWords} cuts a period into pieces, {@code PeriodRangeParser} finds the two ends, and
 * {@code CalendarReading}, {@code YearlyReading}, {@code YearParser} and {@code RelativeReading} read one end each in their way.
 */
@NullMarked
package se.nyhetsarkivet.calendar.period;

import org.jspecify.annotations.NullMarked;
