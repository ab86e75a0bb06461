package se.nyhetsarkivet.archive.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.archive.imports.ImportSource;

/** Other users of the machine do not see into an archive: what is withdrawn is still in it. */
class PrivateDirectoryTest {

    private static final String NEWS = "{\"headline\":\"Avgiften höjs\",\"datePublished\":\"2018-04-23\"}\n";

    @TempDir
    private Path directory;

    @Test
    void theDirectoriesOfAnArchiveAndItsBackupAreTheOwnersAlone() throws IOException {
        Path made = directory.resolve("nytt/arkiv");
        try (NewsArchive archive = NewsArchive.at(made).open()) {
            archive.importFrom(ImportSource.of(
                    "news.jsonl", () -> new ByteArrayInputStream(NEWS.getBytes(StandardCharsets.UTF_8))));
        }
        Path backup = directory.resolve("backup");
        ArchiveBackup.make(made, backup, InstantSource.system());
        Path restored = directory.resolve("åter");
        ArchiveRestore.restore(backup, restored, InstantSource.system());
        for (Path each : List.of(made, made.resolve("originals"), backup, restored, restored.resolve("originals"))) {
            assertThat(permissions(each)).as(each.toString()).isEqualTo("rwx------");
        }
    }

    @Test
    void aDirectoryThatIsThereKeepsThePermissionsThatSomebodyGaveIt() throws IOException {
        Path shared = Files.createDirectory(directory.resolve("delad"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        NewsArchive.at(shared).open().close();
        assertThat(permissions(shared)).isEqualTo("rwxr-x---");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
