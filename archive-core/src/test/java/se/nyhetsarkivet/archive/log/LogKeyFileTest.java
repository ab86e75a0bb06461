package se.nyhetsarkivet.archive.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.ArchiveOpening;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.transparency.VerifierKey;

/** An archive has its key from its first start, and whatever happens to the key keeps nobody from reading. */
class LogKeyFileTest {

    @TempDir
    private Path directory;

    private final List<String> messages = new ArrayList<>();

    private ArchiveOpening opening() {
        return NewsArchive.at(directory).searchTimeLimit(Duration.ofMinutes(1)).messages(messages::add);
    }

    @Test
    void aNewArchiveHasAKeyOfTheNameThatWasChosen() throws IOException {
        try (NewsArchive archive = opening().logName("arkiv.example/nyheter").open()) {
            assertThat(directory.resolve("log.key")).exists();
            assertThat(archive.log().key().name()).isEqualTo("arkiv.example/nyheter");
            assertThat(archive.log().head().signed()).startsWith("arkiv.example/nyheter\n");
            assertThat(Files.readAllLines(directory.resolve("log-keys.txt")))
                    .containsExactly(archive.log().key().toString());
        }
        try (NewsArchive archive = opening().logName("another.example").open()) {
            assertThat(archive.log().key().name()).as("it stays").isEqualTo("arkiv.example/nyheter");
        }
        assertThat(messages).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a+b", "a\u00a0b", "a\nb", "a\u0085b", "a\u2028b", "a\u007fb", "\ud800"})
    void whatIsNoNameOfALogIsRefused(String name) {
        assertThatThrownBy(() -> opening().logName(name)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void ofManyThatMakeOneAtOnceOneStays() throws InterruptedException, ExecutionException {
        Set<VerifierKey> keys = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<VerifierKey>> made = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                // Each as another process would: nothing is shared but the directory.
                LogKeyFile file =
                        new LogKeyFile(directory, new SecureRandom(), InstantSource.system(), Access.READ_AND_WRITE);
                made.add(threads.submit(() -> file.key().verifier()));
            }
            for (Future<VerifierKey> key : made) {
                keys.add(key.get());
            }
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void aNewKeyTakesThePlaceOfTheOldOneAndOldHeadsHold() {
        try (NewsArchive archive = opening().open();
                ArchiveLedger beside = NewsArchive.at(directory).openLedger()) {
            String old = archive.log().head().text();
            VerifierKey renewed = beside.log().renewKey(Optional.of("arkiv.example/nyheter"));
            assertThat(archive.log().key()).isEqualTo(renewed);
            assertThat(archive.log().head().text()).isNotEqualTo(old).startsWith("arkiv.example/nyheter\n");
            assertThat(archive.log().check(old)).isInstanceOf(HeadCheck.Continued.class);
            assertThat(archive.log().check(archive.log().head().text())).isInstanceOf(HeadCheck.Continued.class);
            assertThat(beside.log().renewKey(Optional.empty()).name()).isEqualTo("arkiv.example/nyheter");
            assertThat(archive.log().check(old)).isInstanceOf(HeadCheck.Continued.class);
        }
    }

    @Test
    void withoutAReadableKeyAllElseWorks() throws IOException {
        String head;
        try (NewsArchive archive = opening().open()) {
            head = archive.log().head().text();
        }
        Files.writeString(directory.resolve("log.key"), "damaged");
        try (NewsArchive archive = opening().open()) {
            assertThat(messages).singleElement().asString().contains("log.key");
            archive.importFrom(source("a.jsonl", line("1", "Bron öppnar", "I maj.")));
            assertThat(count(archive, "bron")).isEqualTo(1);
            assertThatThrownBy(() -> archive.log().head()).isInstanceOf(LogUnavailableException.class);
            assertThat(archive.log().headInOneLine()).isEmpty();
            assertThat(archive.log().check(head)).isInstanceOf(HeadCheck.Continued.class);
            assertThat(ArchiveBackup.make(directory, directory.resolve("backup"), InstantSource.system()))
                    .singleElement()
                    .asString()
                    .startsWith("log-head.txt is missing");
            assertThat(archive.log().renewKey(Optional.empty()).name()).startsWith("nyhetsarkivet-");
            assertThat(archive.log().check(archive.log().head().text())).isInstanceOf(HeadCheck.Continued.class);
            assertThat(archive.log().check(head)).isInstanceOf(HeadCheck.Continued.class);
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).anyMatch(file -> file.toString().contains("log.key.unreadable-"));
            }
        }
    }

    @Test
    void aFullDiskIsToldAndLeavesNoHalfKey() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk.toString()), "a small disk can be mounted");
        try {
            Files.write(disk.resolve("filling"), new byte[8192]);
            LogKeyFile keys = new LogKeyFile(disk, new SecureRandom(), InstantSource.system(), Access.READ_AND_WRITE);
            assertThatThrownBy(keys::key).isInstanceOf(LogUnavailableException.class);
            try (Stream<Path> files = Files.list(disk)) {
                assertThat(files.map(file -> file.getFileName().toString())).containsExactly("filling");
            }
            Files.delete(disk.resolve("filling"));
            assertThat(keys.key().verifier()).isEqualTo(keys.known().getFirst());
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
