package se.nyhetsarkivet.archive.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Synonyms;

/** The archivist's file of synonyms, edited while the archive is open. */
@Tag("slow")
class SynonymFileTest {

    /** A search looks at the file at most a second later; the rest is for a slow machine. */
    private static final long PATIENCE_MILLIS = 120_000;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream usualLog = System.err;

    @TempDir
    private Path directory;

    private Path file;
    private NewsArchive archive;

    @BeforeEach
    void open() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        file = directory.resolve("synonyms.txt");
        archive = NewsArchive.at(directory).open();
        archive.add(
                List.of(NewsItem.builder("Kuckeliku", PartialDate.parse("2018")).build()));
    }

    @AfterEach
    void close() {
        archive.close();
        System.setErr(usualLog);
    }

    @Test
    void aFileThatIsTooMuchIsReadWithinLimitsOrNotAtAll() throws IOException {
        String names =
                "namn0" + IntStream.range(1, 60).mapToObj(i -> " = namn" + i).collect(Collectors.joining());
        Synonyms much = Synonyms.parse(names + "\n" + "a = " + "b".repeat(3_000) + "\n" + "tupp = kuckeliku\n");
        assertThat(much.groups()).hasSize(1);
        assertThat(much.problems()).hasSize(2).allMatch(problem -> problem.length() < 300);
        assertThat(Synonyms.parse("a = b\n".repeat(20_000)).groups()).hasSize(Synonyms.MAX_GROUPS);
        Files.writeString(file, "tupp = kuckeliku\n");
        await(() -> found("tuppen") == 1);
        Files.writeString(file, "# " + "x".repeat(2_000_000));
        await(() -> isLogged("larger than"));
        assertThat(found("tuppen")).isOne();
    }

    @Test
    void aNewArchiveHasAFileThatExplainsItself() throws IOException {
        assertThat(Files.readString(file)).startsWith("#").contains("MiÖD = Migrationsöverdomstolen");
    }

    @Test
    void theFileOfANewArchiveCanBeReadAndNamesNothingTwice() throws IOException {
        Synonyms starter = Synonyms.parse(Files.readString(file));
        assertThat(starter.problems()).isEmpty();
        assertThat(starter.groups())
                .flatExtracting(Synonyms.Group::names)
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates();
    }

    @Test
    void anEditedFileIsUsedWithoutOpeningAnew() throws IOException {
        assertThat(found("tuppen")).isZero();
        Files.writeString(file, "tupp = kuckeliku\n");
        await(() -> found("tuppen") == 1);
        Files.writeString(file, "# nothing any more\n");
        await(() -> found("tuppen") == 0);
    }

    @Test
    void aLineThatCannotBeReadIsLoggedAndTheOthersCount() throws IOException {
        Files.writeString(file, "tupp = kuckeliku\nhöna\n = ägg\n");
        await(() -> found("tuppen") == 1);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("line 2: 'höna'")
                .contains("line 3: '= ägg'")
                .doesNotContain("line 1");
    }

    @Test
    void aFileThatIsGoneLeavesTheSynonymsAsTheyWereAndIsLoggedOnce() throws IOException {
        Files.writeString(file, "tupp = kuckeliku\n");
        await(() -> found("tuppen") == 1);
        Files.delete(file);
        await(() -> isLogged("cannot be read"));
        long until = System.nanoTime() + 2_500_000_000L;
        while (System.nanoTime() < until) {
            assertThat(found("tuppen")).isOne();
        }
        assertThat(log.toString(StandardCharsets.UTF_8).split("cannot be read", -1))
                .hasSize(2);
        Files.writeString(file, "höna = kuckeliku\n");
        await(() -> found("höna") == 1 && found("tuppen") == 0);
    }

    @Test
    void aFileInAnotherEncodingLeavesTheSynonymsAsTheyWere() throws IOException {
        Files.writeString(file, "tupp = kuckeliku\n");
        await(() -> found("tuppen") == 1);
        Files.write(file, "höna = kuckeliku\n".getBytes(StandardCharsets.ISO_8859_1));
        await(() -> isLogged("cannot be read"));
        assertThat(found("tuppen")).isOne();
    }

    private long found(String text) {
        return archive.search(SearchRequest.of(text)).total();
    }

    private boolean isLogged(String text) {
        found("tuppen");
        return log.toString(StandardCharsets.UTF_8).contains(text);
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the limit of patience").isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
