package se.nyhetsarkivet.web.press.hours;

import se.nyhetsarkivet.web.text.LocalText;

/**
 * Days with special hours. A day that is given with its year has the hours that are written, whatever else applies to it;
 * one of every year can only shorten the ordinary hours, so that Christmas Eve on a Sunday does not open.
 *
 * @param day which days
 * @param name what they are called; the page gives it as the reason
 * @param hours the hours
 */
public record DayRule(DayPattern day, LocalText name, DayHours hours) {}
