package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;

/** On a full disk the names of publishers stay as they were, and the next change is kept as soon as there is room. */
class FailingCurationTest {

    @TempDir
    private Path directory;

    private FailingFiles files;
    private NewsArchive archive;

    @BeforeEach
    void open() {
        files = new FailingFiles(directory);
        archive = NewsArchive.at(files.of(directory.resolve("archive"))).open();
        archive.curation().joinPublishers("Kanalverket", Set.of("kanalverket.se"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesThatCannotBeWrittenStayAsTheyWere(boolean andAllLater) {
        files.failAt(1, andAllLater);
        assertThatThrownBy(() -> archive.curation().joinPublishers("Fyrverket", Set.of("fyrverket.se")))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("publishers.txt cannot be changed")
                .hasMessageContaining("check its permissions and the room on the disk");
        assertThat(archive.curation().publisherName("kanalverket.se")).isEqualTo("Kanalverket");
        assertThat(archive.curation().publisherName("fyrverket.se")).isEqualTo("fyrverket.se");
        files.mend();
        archive.curation().joinPublishers("Fyrverket", Set.of("fyrverket.se"));
        assertThat(archive.curation().publisherName("fyrverket.se")).isEqualTo("Fyrverket");
        assertThat(archive.curation().problems()).isEmpty();
    }
}
