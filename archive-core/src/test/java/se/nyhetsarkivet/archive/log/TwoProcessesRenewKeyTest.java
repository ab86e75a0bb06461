package se.nyhetsarkivet.archive.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.archive.files.OtherProcess;
import se.nyhetsarkivet.transparency.VerifierKey;

/** Several renew the key of one log at once: each key that was ever in force stays listed, or the heads it signed could not be checked. */
@Tag("slow")
class TwoProcessesRenewKeyTest {

    private static final int RENEWALS = Integer.getInteger("renewals", 25);

    @TempDir
    private Path directory;

    /** Waits for a file, and then renews the key again and again, as two commands and a thread of each would. */
    static final class Rival {

        private Rival() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path archive = Path.of(arguments[0]);
            Path start = Path.of(arguments[1]);
            Thread other = Thread.ofPlatform().start(() -> renew(archive, start));
            renew(archive, start);
            other.join();
            System.out.println("done");
        }

        private static void renew(Path archive, Path start) {
            LogKeyFile file =
                    new LogKeyFile(archive, new SecureRandom(), InstantSource.system(), Access.READ_AND_WRITE);
            System.out.println("ready");
            while (!Files.exists(start)) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < RENEWALS; i++) {
                System.out.println(file.replace(Optional.empty()).verifier());
            }
        }
    }

    @Test
    void noneOfTheirKeysIsLost() throws IOException {
        Path archive = Files.createDirectory(directory.resolve("archive"));
        VerifierKey before = new LogKeyFile(archive, new SecureRandom(), InstantSource.system(), Access.READ_AND_WRITE)
                .key()
                .verifier();
        Path start = directory.resolve("start");
        List<String> made = new ArrayList<>(List.of(before.toString()));
        try (OtherProcess first = OtherProcess.start(Rival.class, archive.toString(), start.toString());
                OtherProcess second = OtherProcess.start(Rival.class, archive.toString(), start.toString())) {
            for (OtherProcess rival : List.of(first, first, second, second)) {
                assertThat(rival.line()).isEqualTo("ready");
            }
            Files.createFile(start);
            made.addAll(keysOf(first));
            made.addAll(keysOf(second));
        }
        assertThat(made).hasSize(1 + 4 * RENEWALS).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(archive.resolve(LogKeyFile.PUBLIC))).containsExactlyInAnyOrderElementsOf(made);
        assertThat(made)
                .contains(new LogKeyFile(archive, new SecureRandom(), InstantSource.system(), Access.READ_AND_WRITE)
                        .key()
                        .verifier()
                        .toString());
    }

    private static List<String> keysOf(OtherProcess rival) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line = rival.line(); line != null && !line.equals("done"); line = rival.line()) {
            keys.add(line);
        }
        return keys;
    }
}
