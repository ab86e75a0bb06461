package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.imports.ImportSample;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.NewsItem;

/** What an archivist sees of a source before anything is done with it. */
class ImportSampleTest {

    private static final String TABLE = """
            Ärende;När;Fritext;Handläggare
            Färjan går;2018-04-23;Turen är åter öppen.;EA
            Bron stängs;2018-04-24;I sex veckor.;BB
            """;

    private final NewsArchive archive;

    ImportSampleTest(@TempDir Path directory) {
        archive = NewsArchive.at(directory).open();
    }

    @AfterEach
    void takesNothing() {
        assertThat(archive.ledger().batches()).isEmpty();
        archive.close();
    }

    private ImportSample sample(byte[] bytes, ReadOptions options) {
        return archive.sample(ImportSource.of("table.csv", () -> new ByteArrayInputStream(bytes))
                .withOptions(options));
    }

    private ImportSample sample(String text, ReadOptions options) {
        return sample(text.getBytes(StandardCharsets.UTF_8), options);
    }

    @Test
    void theColumnsOfATableAreThoseItNames() {
        ImportSample sample = sample(TABLE, ReadOptions.NONE);
        assertThat(sample.format()).isEqualTo("table");
        assertThat(sample.columns())
                .extracting(ImportSample.Column::name)
                .containsExactly("Ärende", "När", "Fritext", "Handläggare");
        assertThat(sample.rows().getFirst()).containsExactly("Färjan går", "2018-04-23", "Turen är åter öppen.", "EA");
    }

    @Test
    void whatIsSaidOfAColumnShowsInTheFirstItems() {
        ImportSample sample = sample(
                TABLE,
                ReadOptions.NONE.withColumns(
                        Map.of("Ärende", "headline", "När", "datePublished", "Fritext", "articleBody")));
        assertThat(sample.columns())
                .extracting(ImportSample.Column::key)
                .containsExactly("headline", "datePublished", "articleBody", "");
        assertThat(sample.items()).extracting(NewsItem::headline).containsExactly("Färjan går", "Bron stängs");
        assertThat(sample.items().getFirst().body()).isEqualTo("Turen är åter öppen.");
    }

    @Test
    void columnsWithoutNamesAreNamedByTheirNumbers() {
        String rows = "2018-04-23,Färjan går,Turen är åter öppen i dag\n2018-04-24,Bron stängs,I sex veckor framåt\n";
        ImportSample understood = sample(rows, ReadOptions.NONE);
        assertThat(understood.columns()).extracting(ImportSample.Column::name).containsExactly("1", "2", "3");
        ImportSample told = sample(
                rows, ReadOptions.NONE.withColumns(Map.of("1", "datePublished", "2", "articleBody", "3", "headline")));
        assertThat(told.items().getFirst().body()).isEqualTo("Färjan går");
        assertThat(told.rows()).hasSize(2);
    }

    @Test
    void aCompressedTableIsOneToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sample(packed.toByteArray(), ReadOptions.NONE).columns()).hasSize(4);
    }

    @Test
    void whatIsNoTableHasNoColumns() {
        ImportSample sample = sample(
                "{\"headline\":\"Färjan\",\"datePublished\":\"2018-04-23\"}\n{\"headline\":\"Utan datum\"}\n",
                ReadOptions.NONE);
        assertThat(sample.columns()).isEmpty();
        assertThat(sample.items()).hasSize(1);
        assertThat(sample.rejections()).hasSize(1);
    }

    @Test
    void everyKeyThatIsOfferedIsOneThatAColumnCanHold() {
        for (String key : ReadOptions.COLUMN_KEYS) {
            ImportSample sample = sample(TABLE, ReadOptions.NONE.withColumns(Map.of("Handläggare", key)));
            assertThat(sample.columns()).contains(new ImportSample.Column("Handläggare", key));
        }
    }
}
