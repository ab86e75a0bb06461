/**
 * Imports and dry runs that go on whether somebody looks or not. {@link se.nyhetsarkivet.web.intake.job.ImportJobs ImportJobs} takes an
 * {@link se.nyhetsarkivet.web.intake.job.ImportOrder ImportOrder} and gives an {@link se.nyhetsarkivet.web.intake.job.ImportJob ImportJob},
 * whose {@link se.nyhetsarkivet.web.intake.job.JobState JobState} anybody may ask for at any time.
 */
@NullMarked
package se.nyhetsarkivet.web.intake.job;

import org.jspecify.annotations.NullMarked;
