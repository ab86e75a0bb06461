package se.nyhetsarkivet.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An entry of the log as it can be shown.
 *
 * @param number its place, from 0
 * @param line what it says
 * @param salt the salt of the commitment at the end of the line, in hexadecimal; empty if it was erased or nothing is committed to
 */
public record LogEntry(long number, String line, Optional<String> salt) {

    /**
     * What is hashed.
     *
     * @return the bytes of the line
     */
    public byte[] bytes() {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
