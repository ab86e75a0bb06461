package se.nyhetsarkivet.archive.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ArchiveInUseException;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;

/** Only one process has an archive open, whatever is done to the lock's file by the one that has it. */
@Tag("slow")
class DirectoryLockTest {

    private static final String LOCK = "archive.lock";

    @TempDir
    private Path directory;

    /** Opens and closes archives as it is told. */
    static final class Opener {

        private Opener() {}

        public static void main(String[] arguments) throws IOException {
            BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            NewsArchive archive = null;
            String request = requests.readLine();
            while (request != null) {
                try {
                    if (request.equals("close") && archive != null) {
                        archive.close();
                    } else {
                        archive = NewsArchive.at(Path.of(request)).open();
                    }
                    System.out.println("done");
                } catch (ArchiveException refused) {
                    System.out.println(refused.getClass().getSimpleName());
                }
                request = requests.readLine();
            }
        }
    }

    /** What used to let go of the lock. */
    enum Accident {
        SECOND_OPENING {
            @Override
            void happenTo(Path archive) {
                assertThatThrownBy(() -> NewsArchive.at(archive).open()).isInstanceOf(ArchiveInUseException.class);
            }
        },
        OPENING_BY_ANOTHER_NAME {
            @Override
            void happenTo(Path archive) throws IOException {
                Path link = Files.createSymbolicLink(archive.resolveSibling("link"), archive);
                assertThatThrownBy(() -> NewsArchive.at(link).open()).isInstanceOf(ArchiveInUseException.class);
                assertThatThrownBy(() -> NewsArchive.at(archive.resolve("..").resolve(archive.getFileName()))
                                .open())
                        .isInstanceOf(ArchiveInUseException.class);
            }
        },
        READING_THE_LOCK_FILE {
            @Override
            void happenTo(Path archive) throws IOException {
                Files.readAllBytes(archive.resolve(LOCK));
            }
        },
        COPYING_THE_DIRECTORY {
            @Override
            void happenTo(Path archive) throws IOException {
                Path copy = Files.createDirectory(archive.resolveSibling("copy"));
                try (Stream<Path> files = Files.list(archive)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.copy(file, copy.resolve(file.getFileName()));
                    }
                }
            }
        },
        DELETING_THE_LOCK_FILE {
            @Override
            void happenTo(Path archive) throws IOException {
                Files.delete(archive.resolve(LOCK));
            }
        },
        DELETING_THE_OWNERS_NOTE {
            @Override
            void happenTo(Path archive) throws IOException {
                Files.delete(archive.resolve(DirectoryOwner.FILE));
            }
        },
        RESTORING_OVER_IT {
            @Override
            void happenTo(Path archive) {
                Path backup = archive.resolveSibling("backup");
                ArchiveBackup.make(archive, backup, InstantSource.system());
                assertThatThrownBy(() -> ArchiveRestore.restore(backup, archive, InstantSource.system()))
                        .isInstanceOf(ArchiveInUseException.class);
            }
        };

        abstract void happenTo(Path archive) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void keepsAnotherProcessOutAfter(Accident accident) throws IOException {
        Path archive = directory.resolve("archive");
        try (OtherProcess other = OtherProcess.start(Opener.class)) {
            try (NewsArchive open = NewsArchive.at(archive).open()) {
                accident.happenTo(archive);
                assertThat(other.ask(archive.toString())).isEqualTo("ArchiveInUseException");
                assertThat(open.overview().items()).isZero();
            }
            assertThat(other.ask(archive.toString())).isEqualTo("done");
            assertThatThrownBy(() -> NewsArchive.at(archive).open()).isInstanceOf(ArchiveInUseException.class);
        }
    }

    @Test
    void aCopyOfAnOpenArchiveIsAnotherArchive() throws IOException {
        Path archive = directory.resolve("archive");
        try (NewsArchive open = NewsArchive.at(archive).open();
                OtherProcess other = OtherProcess.start(Opener.class)) {
            Accident.COPYING_THE_DIRECTORY.happenTo(archive);
            assertThat(other.ask(directory.resolve("copy").toString())).isEqualTo("done");
            assertThat(open.overview().items()).isZero();
        }
    }

    @Test
    void whatAKilledProcessLeavesKeepsNobodyOut() throws IOException, InterruptedException {
        Path archive = directory.resolve("archive");
        try (OtherProcess other = OtherProcess.start(Opener.class)) {
            assertThat(other.ask(archive.toString())).isEqualTo("done");
            other.kill();
            assertThat(archive.resolve(DirectoryOwner.FILE)).exists();
            NewsArchive.at(archive).open().close();
        }
    }

    @Test
    void theNumberOfAnEndedProcessThatIsUsedAgainKeepsNobodyOut() throws IOException {
        Path archive = Files.createDirectory(directory.resolve("archive")).toRealPath();
        try (OtherProcess other = OtherProcess.start(Opener.class)) {
            assertThat(other.ask(directory.resolve("another").toString())).isEqualTo("done");
            long process = DirectoryOwner.of(directory.resolve("another"))
                    .orElseThrow()
                    .process();
            Files.writeString(
                    archive.resolve(DirectoryOwner.FILE), process + "\n2001-01-01T00:00:00Z\n" + archive + "\n");
            NewsArchive.at(archive).open().close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETING_THE_LOCK_FILE", "DELETING_THE_OWNERS_NOTE"})
    void isPutBack(Accident accident) throws IOException, InterruptedException {
        Path archive = directory.resolve("archive");
        try (NewsArchive open = NewsArchive.at(archive).open()) {
            accident.happenTo(archive);
            for (int look = 0; look < 100 && !isThere(archive); look++) {
                Thread.sleep(100);
            }
            assertThat(isThere(archive)).isTrue();
            assertThat(open.overview().items()).isZero();
        }
    }

    private static boolean isThere(Path archive) {
        return Files.exists(archive.resolve(LOCK)) && Files.exists(archive.resolve(DirectoryOwner.FILE));
    }

    @Test
    void anErrorWhileOpeningLeavesNoLockBehind() throws IOException {
        Path archive = directory.resolve("archive");
        try (NewsArchive open = NewsArchive.at(archive).open()) {
            open.importFrom(News.source("news.jsonl", News.line("1", "Bron öppnar", "I maj.")));
        }
        Path commit;
        try (Stream<Path> files = Files.list(archive.resolve("index").resolve("current"))) {
            commit = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(commit, "damaged");
        assertThatThrownBy(() -> NewsArchive.at(archive)
                        .messages(message -> {
                            throw new StackOverflowError("while the user is told");
                        })
                        .open())
                .isInstanceOf(StackOverflowError.class);
        try (NewsArchive open = NewsArchive.at(archive).open()) {
            assertThat(open.overview().items()).isEqualTo(1);
        }
    }
}
