/**
 * Dates as they are written. {@code DateVocabulary} has the words for them in Swedish and English, {@code RomanMonths} the numerals of months. {@link
 * se.nyhetsarkivet.calendar.date.DateReader DateReader} reads the one date that a source states, as precisely as it is written; {@link
 * se.nyhetsarkivet.calendar.period.PeriodReader PeriodReader} reads what somebody asks for, {@code mars 2018}, {@code förra veckan} or
 * {@code since 2015}, into a range of dates. Usable alone.
 */
@NullMarked
package se.nyhetsarkivet.calendar;

import org.jspecify.annotations.NullMarked;
