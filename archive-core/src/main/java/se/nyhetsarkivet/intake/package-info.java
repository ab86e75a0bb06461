/**
 * From bytes to items: one {@link se.nyhetsarkivet.intake.source.NewsReader NewsReader} for each format, as a stream that
 * never holds more than a record. {@link se.nyhetsarkivet.intake.NewsIntake NewsIntake} finds the format from the content. A
 * record that cannot be taken becomes a rejection with its place and the reason, and reading goes on.
 *
 * <p>The formats stand in rooms by kind; {@link se.nyhetsarkivet.intake.source source} has what they share. A new format is a
 * new {@link se.nyhetsarkivet.intake.source.DocumentFormat DocumentFormat} and a line in {@code NewsIntake}.
 */
@NullMarked
package se.nyhetsarkivet.intake;

import org.jspecify.annotations.NullMarked;
