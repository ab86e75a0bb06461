package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.Nyhetsarkivet;

@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTest {

    @TempDir
    Path directory;

    private static int start(Path archive, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--archive.directory=" + archive);
        all.add("--archive.sample-data=false");
        return WebApplication.run(Nyhetsarkivet.class, all);
    }

    @Test
    void saysThatThePortIsInUseAndNamesAnother(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThat(start(directory, "--server.port=" + port)).isEqualTo(2);
            assertThat(output)
                    .contains("Port " + port + " is in use by another program; stop that one,"
                            + " or choose another port with --server.port=")
                    .doesNotContain("\tat ", "Exception", "APPLICATION FAILED");
        }
    }

    @Test
    void saysThatTheArchiveIsOpenElsewhere(CapturedOutput output) {
        try (NewsArchive open = NewsArchive.at(directory).open()) {
            assertThat(open.overview().items()).isZero();

            assertThat(start(directory, "--server.port=0")).isEqualTo(2);
            assertThat(output)
                    .contains("The archive " + directory + " is already open in another program")
                    .doesNotContain("\tat ", "Exception", "APPLICATION FAILED");
        }
    }

    @Test
    void saysThatTheDirectoryCannotHoldAnArchive(CapturedOutput output) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(start(file, "--server.port=0")).isEqualTo(2);
        assertThat(output)
                .contains(file + " is a file and cannot hold an archive; name a directory.")
                .doesNotContain("\tat ", "Exception", "APPLICATION FAILED");
    }
}
