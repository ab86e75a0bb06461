package se.nyhetsarkivet.web.ledger;

import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.store.ImportBatch;

/** How far an import has come. */
enum BatchState {
    RUNNING("ledger.state.running"),
    FINISHED("ledger.state.finished"),
    INTERRUPTED("ledger.state.interrupted"),
    UNDONE("ledger.state.undone");

    private final String text;

    BatchState(String text) {
        this.text = text;
    }

    /** One without an end that does not run here was interrupted: no other process can import into an archive that is open. */
    static BatchState of(ImportBatch batch, ArchiveLedger ledger) {
        if (batch.undoneAt().isPresent()) {
            return UNDONE;
        }
        if (batch.finishedAt().isPresent()) {
            return FINISHED;
        }
        return ledger.isImporting(batch.number()) ? RUNNING : INTERRUPTED;
    }

    /** The key of what it is called. */
    String text() {
        return text;
    }
}
