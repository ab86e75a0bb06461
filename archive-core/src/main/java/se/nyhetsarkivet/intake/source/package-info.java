/**
 * What every reader is given and gives: a {@link se.nyhetsarkivet.intake.source.SourceDocument SourceDocument} and
 * {@link se.nyhetsarkivet.intake.source.ReadOptions ReadOptions} in, {@link se.nyhetsarkivet.intake.source.RecordOutcome outcomes} out.
 * A {@link se.nyhetsarkivet.intake.source.DocumentFormat DocumentFormat} recognizes its documents and makes a reader for each.
 */
@NullMarked
package se.nyhetsarkivet.intake.source;

import org.jspecify.annotations.NullMarked;
