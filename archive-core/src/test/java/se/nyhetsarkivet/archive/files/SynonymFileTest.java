package se.nyhetsarkivet.archive.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.query.Synonyms;

/** The archivist's file of synonyms, edited while the archive is open. */
class SynonymFileTest {

    private final List<String> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T11:00:00Z");

    @TempDir
    private Path directory;

    private Path path;
    private SynonymFile file;

    @BeforeEach
    void open() {
        path = directory.resolve("synonyms.txt");
        file = SynonymFile.open(path, () -> now, log::add);
    }

    @Test
    void aFileThatIsTooMuchIsReadWithinLimitsOrNotAtAll() throws IOException {
        String names =
                "namn0" + IntStream.range(1, 60).mapToObj(i -> " = namn" + i).collect(Collectors.joining());
        Synonyms much = Synonyms.parse(names + "\n" + "a = " + "b".repeat(3_000) + "\n" + "tupp = kuckeliku\n");
        assertThat(much.groups()).hasSize(1);
        assertThat(much.problems())
                .hasSize(2)
                .allMatch(problem -> problem.sentence().length() < 300);
        assertThat(Synonyms.parse("a = b\n".repeat(20_000)).groups()).hasSize(Synonyms.MAX_GROUPS);
        Files.writeString(path, "tupp = kuckeliku\n");
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        Files.writeString(path, "# " + "x".repeat(2_000_000));
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        assertThat(log).singleElement().asString().contains("stay as they were", "larger than");
    }

    @Test
    void aNewArchiveHasAFileThatExplainsItself() throws IOException {
        assertThat(Files.readString(path)).startsWith("#").contains("MiÖD = Migrationsöverdomstolen");
    }

    @Test
    void theFileOfANewArchiveCanBeReadAndNamesNothingTwice() throws IOException {
        Synonyms starter = Synonyms.parse(Files.readString(path));
        assertThat(starter.problems()).isEmpty();
        assertThat(starter.groups())
                .flatExtracting(Synonyms.Group::names)
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates();
    }

    @Test
    void anEditedFileIsUsedASecondLater() throws IOException {
        Files.writeString(path, "tupp = kuckeliku\n");
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        Files.writeString(path, "# nothing any more\n");
        assertThat(file.get().groups()).isNotEmpty();
        assertThat(namesLater()).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsLoggedAndTheOthersCount() throws IOException {
        Files.writeString(path, "tupp = kuckeliku\nhöna\n = ägg\n");
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        assertThat(log).hasSize(2);
        assertThat(log.getFirst()).startsWith(path.toString()).contains("line 2: 'höna'");
        assertThat(log.getLast()).startsWith(path.toString()).contains("line 3: '= ägg'");
    }

    @Test
    void ofManyLinesThatCannotBeReadTheFirstAreLogged() throws IOException {
        Files.writeString(path, "höna\n".repeat(50));
        assertThat(namesLater()).isEmpty();
        assertThat(log).hasSize(21);
        assertThat(log.getLast()).endsWith("50 lines are left out in all");
    }

    @Test
    void aFileThatIsGoneLeavesTheSynonymsAsTheyWereAndIsLoggedOnce() throws IOException {
        Files.writeString(path, "tupp = kuckeliku\n");
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        Files.delete(path);
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        assertThat(log).singleElement().asString().contains("stay as they were", "missing");
        Files.writeString(path, "höna = kuckeliku\n");
        assertThat(namesLater()).containsExactly("höna", "kuckeliku");
    }

    @Test
    void aFileInAnotherEncodingLeavesTheSynonymsAsTheyWere() throws IOException {
        Files.writeString(path, "tupp = kuckeliku\n");
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        Files.write(path, "höna = kuckeliku\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(namesLater()).containsExactly("tupp", "kuckeliku");
        assertThat(log).singleElement().asString().contains("stay as they were", "UTF-8");
    }

    private List<String> namesLater() {
        now = now.plusSeconds(1);
        return file.get().groups().stream()
                .flatMap(group -> group.names().stream())
                .toList();
    }
}
