package se.nyhetsarkivet.swedish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A word list of this package: a line each, empty lines and those that begin with {@code #} left out. */
final class WordFile {

    private WordFile() {}

    static Stream<String> lines(String name) {
        try (InputStream bytes = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException damagedJar) {
            throw new UncheckedIOException("The program's own file " + name + " cannot be read", damagedJar);
        }
    }
}
