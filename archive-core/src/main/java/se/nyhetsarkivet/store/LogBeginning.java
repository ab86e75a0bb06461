package se.nyhetsarkivet.store;

import java.time.Instant;

/**
 * From when the log counts. What was in the record before was logged as it was found then.
 *
 * @param at when the log began
 * @param changesBefore how many changes the record had then
 */
public record LogBeginning(Instant at, long changesBefore) {}
