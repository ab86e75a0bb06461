/**
 * How the text of a table is cut into rows and cells: quotation marks, backslashes, ends of line and damage to them.
 */
@NullMarked
package se.nyhetsarkivet.intake.table.row;

import org.jspecify.annotations.NullMarked;
