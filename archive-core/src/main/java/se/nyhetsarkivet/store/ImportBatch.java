package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of an import, as the ledger has it.
 *
 * @param number its number, from 1
 * @param source what was imported and how it was read
 * @param importedBy the user it ran as
 * @param startedAt when it began
 * @param finishedAt when it was complete; empty while it runs or if it was interrupted
 * @param undoneAt when it was undone; empty if it was not
 * @param counts what became of the records so far
 */
public record ImportBatch(
        long number,
        BatchSource source,
        String importedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> undoneAt,
        BatchCounts counts) {}
