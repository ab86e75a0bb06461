package se.nyhetsarkivet.web.ledger;

import se.nyhetsarkivet.store.ImportBatch;

/** The texts about a batch: those of an import, or those of an edit where there are others. */
final class BatchText {

    private static final String LEDGER = "ledger.";

    private BatchText() {}

    /** The key of what a batch is called, which gets its number. */
    static String name(ImportBatch batch) {
        return batch.isEdit() ? "ledger.edit" : "ledger.batch";
    }

    /** The key of a text that imports and edits have. */
    static String key(ImportBatch batch, String importKey) {
        return batch.isEdit() ? "ledger.edit." + importKey.substring(LEDGER.length()) : importKey;
    }
}
