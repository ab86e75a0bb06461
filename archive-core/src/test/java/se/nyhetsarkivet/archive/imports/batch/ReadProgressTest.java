package se.nyhetsarkivet.archive.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** How far a document has been read. */
class ReadProgressTest {

    @Test
    void aDocumentThatIsOpenedTwiceIsNotReadFurtherThanItsEnd() throws IOException {
        ReadProgress progress = new ReadProgress();
        SourceDocument.Content content = progress.counting(() -> new ByteArrayInputStream(new byte[100]));
        try (InputStream first = content.open();
                InputStream second = content.open()) {
            second.readAllBytes();
            assertThat(progress.bytes()).isEqualTo(100);
            first.read();
            assertThat(progress.bytes()).isEqualTo(1);
            first.readAllBytes();
            assertThat(progress.bytes()).isEqualTo(100);
        }
    }
}
