package se.nyhetsarkivet.web.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Reads the statements that make a file, which lie beside the class that uses it. */
public final class SchemaText {

    private SchemaText() {}

    /**
     * Reads the statements of each version, from {@code schema-1.sql} on.
     *
     * @param beside the class that they lie beside
     * @param newest the newest version
     * @return the statements, the oldest first
     */
    public static List<String> versions(Class<?> beside, int newest) {
        return IntStream.rangeClosed(1, newest)
                .mapToObj(version -> read(beside, "schema-" + version + ".sql"))
                .toList();
    }

    /**
     * Reads a resource.
     *
     * @param beside the class that it lies beside
     * @param name its name
     * @return the text
     */
    public static String read(Class<?> beside, String name) {
        try (InputStream script = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
