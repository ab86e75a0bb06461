package se.nyhetsarkivet.swedish.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word list of this package, in UTF-8: a line each, its columns separated by spaces; empty lines and those that begin with
 * {@code #} are left out.
 */
public final class WordFile {

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

    /** The columns of all lines. */
    public static Stream<List<String>> rows(String name) {
        return lines(name).map(WordFile::columns);
    }

    /** The lines of a file that has a word in each. */
    public static Set<String> words(String name) {
        return lines(name).collect(Collectors.toUnmodifiableSet());
    }

    /** The columns of a line. A tokenizer takes them apart many times faster than a regular expression. */
    public static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringTokenizer tokenizer = new StringTokenizer(line);
        while (tokenizer.hasMoreTokens()) {
            columns.add(tokenizer.nextToken());
        }
        return columns;
    }
}
