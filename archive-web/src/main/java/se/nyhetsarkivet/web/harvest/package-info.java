/**
 * For machines that fetch the whole archive: site maps ({@link se.nyhetsarkivet.web.harvest.SitemapController
 * SitemapController}), {@code robots.txt}, and an OAI-PMH 2.0 data provider for libraries
 * ({@link se.nyhetsarkivet.web.harvest.OaiController OaiController}). All follow the record's changes and keep no state.
 */
@NullMarked
package se.nyhetsarkivet.web.harvest;

import org.jspecify.annotations.NullMarked;
