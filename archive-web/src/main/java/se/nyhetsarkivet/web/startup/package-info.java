/**
 * How the web application starts and stops: {@link se.nyhetsarkivet.web.startup.WebApplication WebApplication} runs it,
 * {@link se.nyhetsarkivet.web.startup.ArchiveConfiguration ArchiveConfiguration} opens the archive that the settings
 * {@code archive.*} name, the sample data is imported into an empty one, and what prevents a start is reported in one sentence.
 */
@NullMarked
package se.nyhetsarkivet.web.startup;

import org.jspecify.annotations.NullMarked;
