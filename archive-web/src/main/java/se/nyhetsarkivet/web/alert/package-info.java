/**
 * Alerts: what is new, changed or gone in a search, by mail to readers and by webhook to programs. They follow the record by its sequence
 * numbers, in rooms by step: {@code setting}, {@code subscription}, {@code mail}, {@code delivery}, {@code bounce}, {@code webhook} and {@code page};
 * {@link se.nyhetsarkivet.web.alert.AlertConfiguration AlertConfiguration} puts them together.
 */
@NullMarked
package se.nyhetsarkivet.web.alert;

import org.jspecify.annotations.NullMarked;
