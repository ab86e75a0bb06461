/**
 * What the columns of a table hold: their names in Swedish and English, what their cells look like, and how a date's parts are put together.
 */
@NullMarked
package se.nyhetsarkivet.intake.table.column;

import org.jspecify.annotations.NullMarked;
