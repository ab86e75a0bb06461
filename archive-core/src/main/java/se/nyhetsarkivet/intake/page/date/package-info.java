/**
 * When a page was published and changed: {@code DateLine} finds the dates among its lines, {@code DateText} reads them, and
 * {@code PageDates} decides between them by what stands before them and where they are.
 */
@NullMarked
package se.nyhetsarkivet.intake.page.date;

import org.jspecify.annotations.NullMarked;
