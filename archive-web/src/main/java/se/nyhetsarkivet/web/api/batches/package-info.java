/** The ledger for programs: which files were imported, by whom, and what came of them. */
@NullMarked
package se.nyhetsarkivet.web.api.batches;

import org.jspecify.annotations.NullMarked;
