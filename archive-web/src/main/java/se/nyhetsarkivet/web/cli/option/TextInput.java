package se.nyhetsarkivet.web.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.cli.console.Console;

/** Reads a text from a file, or from standard input if its name is a hyphen. */
public final class TextInput {

    /** Longer than any text or list that a command takes. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private TextInput() {}

    /** The text in UTF-8, at most some bytes of it, beyond which it is too long for any command. */
    public static String read(Path file, Console console) {
        boolean standardInput = file.toString().equals("-");
        try (InputStream in = standardInput ? console.in() : Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ArchiveException(
                    (standardInput ? "Standard input" : file.toString()) + " cannot be read (" + failure.getMessage()
                            + "); name a readable text file, or - for standard input.",
                    failure);
        }
    }
}
