package se.nyhetsarkivet.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;

/** What lies in the directory of uploads, whatever happens on the way. */
class UploadedFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path archive;

    private UploadedFiles files() {
        return new UploadedFiles(archive, DiskReserve.of(0), () -> NOW);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> onDisk() throws IOException {
        Path directory = archive.resolve(UploadedFiles.DIRECTORY);
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.toList();
        }
    }

    @Test
    void aWholeFileWaitsForItsOwner() throws IOException {
        UploadedFiles files = files();
        UploadedFile file = files.receive("rut", "nyheter.csv", bytes("ett två"), -1);
        assertThat(Files.readString(file.path())).isEqualTo("ett två");
        assertThat(file.bytes()).isEqualTo(8);
        assertThat(files.of("rut")).containsExactly(file);
        assertThat(files.of("vera")).isEmpty();
        assertThat(files.find("vera", file.id())).isEmpty();
        files.remove(file);
        assertThat(files.of("rut")).isEmpty();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void whatBreaksOffLeavesNothingBehind() throws IOException {
        InputStream broken = new InputStream() {
            private int blocks = 3;

            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (blocks-- == 0) {
                    throw new IOException("connection reset");
                }
                return length;
            }
        };
        UploadedFiles files = files();
        assertThatThrownBy(() -> files.receive("rut", "a.csv", broken, -1)).hasMessage("connection reset");
        assertThatThrownBy(() -> files.receive("rut", "a.csv", bytes("kort"), 400))
                .isInstanceOf(IOException.class);
        assertThat(onDisk()).isEmpty();
        assertThat(files.of("rut")).isEmpty();
    }

    @Test
    void whatIsLeftOfAnEarlierRunIsRemoved() throws IOException {
        files().receive("rut", "a.csv", bytes("x"), 1);
        assertThat(onDisk()).hasSize(1);
        assertThat(files().of("rut")).isEmpty();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void whatNobodyImportsIsRemovedAfterADayUnlessItIsWorkedOn() throws IOException {
        UploadedFiles files = files();
        UploadedFile forgotten = files.receive("rut", "a.csv", bytes("x"), 1);
        UploadedFile used = files.receive("rut", "b.csv", bytes("x"), 1);
        assertThat(files.claim(List.of(used), "job")).isTrue();
        files.removeAbandoned(NOW.plus(Duration.ofHours(24)));
        assertThat(files.of("rut")).contains(forgotten, used);
        files.removeAbandoned(NOW.plus(Duration.ofHours(25)));
        assertThat(files.of("rut")).containsExactly(used);
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void aDiskWithoutRoomTakesNothing() throws IOException {
        UploadedFiles full = new UploadedFiles(archive, DiskReserve.of(1_000).measuredBy(() -> 1_500), () -> NOW);
        assertThatThrownBy(() -> full.receive("rut", "a.csv", bytes("x"), 501))
                .isInstanceOf(ReadOnlyArchiveException.class)
                .hasMessageContaining("too little room");
        assertThat(onDisk()).isEmpty();
        full.receive("rut", "a.csv", bytes("x"), 1);
    }

    @Test
    void oneOwnerHasOnlySoManyWaiting() throws IOException {
        UploadedFiles files = files();
        for (int i = 0; i < UploadedFiles.MOST_FILES; i++) {
            files.receive("rut", i + ".csv", bytes("x"), 1);
        }
        assertThatThrownBy(() -> files.receive("rut", "a.csv", bytes("x"), 1)).isInstanceOf(ArchiveException.class);
        files.receive("vera", "a.csv", bytes("x"), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\filer\\nyheter.csv, nyheter.csv",
        "'a\u202Eb\u0007.csv', ab.csv",
        "' ', file",
        ".., file",
        "nyheter.csv, nyheter.csv"
    })
    void theNameIsThatOfTheFileAndLeadsNowhere(String sent, String shown) throws IOException {
        assertThat(files().receive("rut", sent, bytes("x"), 1).name()).isEqualTo(shown);
    }
}
