package se.nyhetsarkivet.web.intake.upload;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that somebody has sent and that waits to be imported.
 *
 * @param id names it among all of them, by chance
 * @param owner who sent it
 * @param name what it was called where it came from, without folders
 * @param bytes its length
 * @param receivedAt when all of it was there
 * @param path where it lies
 */
public record UploadedFile(String id, String owner, String name, long bytes, Instant receivedAt, Path path) {}
