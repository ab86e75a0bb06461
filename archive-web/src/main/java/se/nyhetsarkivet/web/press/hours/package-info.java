/**
 * When the press service answers: ordinary hours of the week, days that differ, and the public holidays of Sweden.
 * {@link se.nyhetsarkivet.web.press.hours.PressHours PressHours} says whether it is open and when it opens next.
 *
 * <pre>{@code
 * PressHours hours = new PressHours(officeHours, SwedishHolidays.load(), clock);
 * switch (hours.now()) {
 *     case PressState.Open open -> show(open.until());
 *     case PressState.Closed closed -> show(closed.opens());
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.web.press.hours;

import org.jspecify.annotations.NullMarked;
