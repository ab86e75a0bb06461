/**
 * What every reader is given and gives: a {@link se.nyhetsarkivet.intake.source.SourceDocument SourceDocument} and
 * {@link se.nyhetsarkivet.intake.source.ReadOptions ReadOptions} in, {@link se.nyhetsarkivet.intake.source.RecordOutcome Readings}
 * out; and what readers share: drafts of items, dates as sources write them.
 */
@NullMarked
package se.nyhetsarkivet.intake.source;

import org.jspecify.annotations.NullMarked;
