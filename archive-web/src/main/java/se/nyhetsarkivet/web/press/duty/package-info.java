/**
 * The press officer on duty outside office hours: switched on and off by program, shown on every page, and never forgotten.
 * {@link se.nyhetsarkivet.web.press.duty.PressDutyLog PressDutyLog} is the file {@code press-duty.jsonl} of an archive's
 * directory, {@link se.nyhetsarkivet.web.press.duty.DutyHistory DutyHistory} what it says.
 *
 * <pre>{@code
 * PressDutyLog log = PressDutyLog.in(directory);
 * log.append(DutyEntry.on(now, "anna", "Branden i Ljusne: ring 010-485 66 55"));
 * List<DutyPeriod> then = log.history().onDay(LocalDate.parse("2026-11-25"));
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.web.press.duty;

import org.jspecify.annotations.NullMarked;
