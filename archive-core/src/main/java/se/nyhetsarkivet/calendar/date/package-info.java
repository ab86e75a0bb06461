/**
 * One date, as a source states it. It is tidied by {@code DateText}; {@code DayForms} and {@code TimeOfDay} read a day with a time,
 * {@code CoarseForms} a month or a year. What is none of these is read as a period.
 */
@NullMarked
package se.nyhetsarkivet.calendar.date;

import org.jspecify.annotations.NullMarked;
