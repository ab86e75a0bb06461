/**
 * Dates as they are written: the words for them in Swedish and English, and their forms in figures.
 * {@link se.nyhetsarkivet.calendar.DateReader DateReader} reads the one date that a source states, as precisely as it is written;
 * {@link se.nyhetsarkivet.calendar.PeriodReader PeriodReader} reads what somebody asks for, {@code mars 2018},
 * {@code förra veckan} or {@code since 2015}, into a range of dates. Both have their words from {@code DateVocabulary}.
 *
 * <p>A date of a source is tidied by {@code DateText}; {@code DayForms} and {@code TimeOfDay} read a day with a time,
 * {@code CoarseForms} a month or a year. What is none of these is read as a period. {@code PeriodWords} cuts a period into pieces,
 * {@code PeriodRangeParser} finds the two ends, and {@code CalendarReading}, {@code YearlyReading}, {@code YearParser} and
 * {@code RelativeReading} read one end each in their way. Usable alone.
 */
@NullMarked
package se.nyhetsarkivet.calendar;

import org.jspecify.annotations.NullMarked;
