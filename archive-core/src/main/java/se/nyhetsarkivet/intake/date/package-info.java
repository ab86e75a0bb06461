/**
 * The dates of sources: {@link se.nyhetsarkivet.intake.date.SourceDates SourceDates} reads what feeds, tables, pages and JSON state, in
 * the one vocabulary of {@code calendar}, also two dates in one value, and knows those that stand where a program knew none.
 */
@NullMarked
package se.nyhetsarkivet.intake.date;

import org.jspecify.annotations.NullMarked;
