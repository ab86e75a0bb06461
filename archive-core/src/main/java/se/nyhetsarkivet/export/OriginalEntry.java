package se.nyhetsarkivet.export;

/**
 * An imported file of which an archive keeps a copy.
 *
 * @param batch the number of the import
 * @param source what the import was called
 * @param path the file's name, or its path in an imported folder
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 * @param bytes its length
 */
public record OriginalEntry(long batch, String source, String path, String sha256, long bytes) {}
