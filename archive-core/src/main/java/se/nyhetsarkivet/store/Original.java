package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a batch imported, as it was.
 *
 * @param path its name, or its path in an imported folder
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 * @param bytes its length
 * @param removedAt when the archive removed its copy, because an item in it was erased; empty while it is kept
 */
public record Original(String path, String sha256, long bytes, Optional<Instant> removedAt) {}
