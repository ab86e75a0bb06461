package se.nyhetsarkivet.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;

@Tag("slow")
class SourceFormatTest {

    @TempDir
    private Path directory;

    /** What the archive says of a file is what the pages have a name for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rubrik;Datum\\nHamnen;2018-04-23 | tabell | table
            {"headline":"Hamnen","datePublished":"2018-04-23"}\\n{"headline":"Kajen","datePublished":"2018-04-24"} | JSON Lines | JSON Lines
            <rss version="2.0"><channel><item><title>Hamnen</title></item></channel></rss> | flöde (RSS eller Atom) | feed (RSS or Atom)
            <!DOCTYPE html><html><body><h1>Hamnen</h1><p>En ny kaj.</p></body></html> | webbsida (HTML) | web page (HTML)
            """)
    void aFormatHasANameInBothLanguages(String text, String swedish, String english) {
        byte[] content = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            String label = archive.sample(ImportSource.of("fil", () -> new ByteArrayInputStream(content)))
                    .format();
            assertThat(SourceFormat.text(label, Texts.SWEDISH)).isEqualTo(swedish);
            assertThat(SourceFormat.text(label, Texts.ENGLISH)).isEqualTo(english);
        }
    }

    @Test
    void aFormatWithoutANameKeepsItsLabel() {
        assertThat(SourceFormat.text("papyrus", Locale.ROOT)).isEqualTo("papyrus");
    }
}
