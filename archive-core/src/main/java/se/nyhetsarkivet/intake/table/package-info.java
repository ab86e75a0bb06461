/**
 * Tables in text form: columns parted by a comma, a semicolon, a tab or a bar, as spreadsheets and databases write them.
 * {@link se.nyhetsarkivet.intake.table.TableFormat TableFormat} finds the delimiter and what the columns hold; every row is
 * an item.
 */
@NullMarked
package se.nyhetsarkivet.intake.table;

import org.jspecify.annotations.NullMarked;
