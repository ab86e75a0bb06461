package se.nyhetsarkivet.web.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the statements that make a file, which lie beside the class that uses it. */
public final class SchemaText {

    private SchemaText() {}

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
