package se.nyhetsarkivet.store;

/**
 * What a batch imports. The same bytes read in the same way are the same source, whatever the name.
 *
 * @param name the file's name or another description
 * @param sha256 the SHA-256 of the bytes as 64 hexadecimal digits
 * @param format the label of the format
 * @param options how it is read, in one line; the empty string if nothing was said
 */
public record BatchSource(String name, String sha256, String format, String options) {}
