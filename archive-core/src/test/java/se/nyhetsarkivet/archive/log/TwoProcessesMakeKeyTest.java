package se.nyhetsarkivet.archive.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.archive.files.OtherProcess;

/** Two processes make the key of a log at the same moment, as an archive and a command beside it may: there is one key, and both use it. */
@Tag("slow")
class TwoProcessesMakeKeyTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 40);

    @TempDir
    private Path directory;

    /** Waits in each round for the same file as its rival, and then makes a key or takes the one that is there. */
    static final class Rival {

        private Rival() {}

        public static void main(String[] arguments) {
            Path rounds = Path.of(arguments[0]);
            for (int round = 0; round < ROUNDS; round++) {
                Path archive = rounds.resolve(String.valueOf(round));
                LogKeyFile file =
                        new LogKeyFile(archive, new SecureRandom(), InstantSource.system(), Access.READ_AND_WRITE);
                System.out.println("ready");
                while (!Files.exists(archive)) {
                    Thread.onSpinWait();
                }
                System.out.println(file.key().verifier());
            }
        }
    }

    @Test
    void oneKeyResultsAndBothAgree() throws IOException {
        Path rounds = Files.createDirectory(directory.resolve("rounds"));
        try (OtherProcess first = OtherProcess.start(Rival.class, rounds.toString());
                OtherProcess second = OtherProcess.start(Rival.class, rounds.toString())) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(first.line()).isEqualTo("ready");
                assertThat(second.line()).isEqualTo("ready");
                Path archive = Files.createDirectory(rounds.resolve(String.valueOf(round)));
                String key = first.line();
                assertThat(second.line()).as("round %d", round).isEqualTo(key);
                assertThat(Files.readAllLines(archive.resolve(LogKeyFile.PUBLIC)))
                        .as("round %d", round)
                        .containsExactly(key);
                assertThat(new LogKeyFile(archive, new SecureRandom(), InstantSource.system(), Access.READ_AND_WRITE)
                                .key()
                                .verifier())
                        .hasToString(key);
                assertNothingIsLeft(archive);
            }
        }
    }

    private static void assertNothingIsLeft(Path archive) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(LogKeyFile.SECRET, LogKeyList.FILE, LogKeyList.LOCK);
        }
    }
}
