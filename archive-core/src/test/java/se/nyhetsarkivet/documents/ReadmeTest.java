package se.nyhetsarkivet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.query.SearchRequest;

/** What the README promises to a newcomer. */
class ReadmeTest {

    private static final Document README = Document.of("README.md");
    private static final Pattern PRINTS = Pattern.compile("(?m)^It prints `([^`]+)`");
    private static final Pattern QUERY = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    @Test
    void theExampleCompilesAndPrintsWhatThePageSays(@TempDir Path directory) throws ReflectiveOperationException {
        String promised = first(PRINTS, text(README));
        Class<?> program = CompiledSource.load("FindNews", README.block("java"));
        assertThat(printedBy(program, directory)).isEqualToIgnoringNewLines(promised);
    }

    @Test
    void theCoordinatesAreThoseOfTheBuild() {
        assertThat(README.block("xml"))
                .contains("<groupId>se.nyhetsarkivet</groupId>", "<artifactId>archive-core</artifactId>");
        assertThat(first(VERSION, README.block("xml"))).isEqualTo(first(VERSION, text(Document.of("pom.xml"))));
    }

    @Test
    void everyQueryToTryFindsSomethingInTheSampleData(@TempDir Path directory) {
        List<String> queries = QUERY.matcher(text(README))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(queries).hasSize(6);
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(ImportSource.file(Document.ROOT.resolve("sample-data/news.jsonl")));
            assertThat(queries)
                    .allSatisfy(query -> assertThat(
                                    archive.search(SearchRequest.of(query)).total())
                            .as(query)
                            .isPositive());
        }
    }

    /** The example prints as programs do; nothing else of this process prints meanwhile. */
    private static String printedBy(Class<?> program, Path directory) throws ReflectiveOperationException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var main = program.getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {directory.toString()});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String text(Document document) {
        return String.join("\n", document.lines());
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult result) -> result.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in the text"));
    }
}
