package se.nyhetsarkivet.store;

import java.util.List;

/**
 * A batch of which all records are at hand, to be stored at once.
 *
 * @param source what is imported
 * @param importedBy the user
 * @param arrivals the records, in the order of the source
 */
public record WholeBatch(ImportBatch.Source source, String importedBy, List<IncomingRecord> arrivals) {

    /** Copies the list. */
    public WholeBatch {
        arrivals = List.copyOf(arrivals);
    }
}
