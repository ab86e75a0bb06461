package se.nyhetsarkivet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library is used by other programs than ours, so its messages know none of our options. */
class MessagesTest {

    private static final Pattern OPTION = Pattern.compile("\"[^\"\\n]*(?<![\\w-])--[a-z][^\"\\n]*\"");

    @Test
    void noMessageOfTheCoreNamesAnOptionOfTheProgram() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> found = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> options(file).stream())
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static List<String> options(Path file) {
        try {
            return OPTION.matcher(Files.readString(file))
                    .results()
                    .map(option -> file.getFileName() + ": " + option.group())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
