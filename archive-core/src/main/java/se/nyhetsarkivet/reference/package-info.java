/**
 * References to official documents, as Swedish texts have them: recognised in a text, and made comparable however they are written.
 * {@link se.nyhetsarkivet.reference.Reference Reference} is the door; nothing here reads or writes files.
 *
 * <pre>{@code
 * Reference.in("Se prop. 2017/18:105 och 106.");
 * // prop. 2017/18:105 in the characters 3 to 20, prop. 2017/18:106 in 25 to 28
 * }</pre>
 *
 * <p>{@code ReferenceScanner} goes from number to number; what stands before and behind one decides ({@code Marker}, {@code
 * NumberedDocument}, {@code JournalNumber}, {@code EuropeanNumber}). {@code NumberList} reads the numbers that follow without saying again
 * of what they are.
 */
@NullMarked
package se.nyhetsarkivet.reference;

import org.jspecify.annotations.NullMarked;
