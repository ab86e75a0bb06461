/**
 * The pages of the ledger, for archivists: the imports, one of them with what it could not take and what undoing it would do, and what shows
 * that the archive is whole. What is shown comes from {@link se.nyhetsarkivet.archive.ArchiveLedger}.
 */
@NullMarked
package se.nyhetsarkivet.web.ledger;

import org.jspecify.annotations.NullMarked;
