/**
 * The page on which archivists import. {@link se.nyhetsarkivet.web.intake.job.ImportJobs ImportJobs} does the work; the page shows how far it
 * has come, and may be closed meanwhile.
 */
@NullMarked
package se.nyhetsarkivet.web.imports;

import org.jspecify.annotations.NullMarked;
