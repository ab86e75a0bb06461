package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nyhetsarkivet.archive.files.OtherProcess;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.export.format.CellSeparator;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.export.format.ExportHeading;
import se.nyhetsarkivet.export.format.ExportedItem;
import se.nyhetsarkivet.export.format.ItemExport;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.HitCursor;

/** The texts of an export may be larger than the memory of the process that writes it. */
@Tag("slow")
class ExportInLittleMemoryTest {

    private static final int ITEMS = 6_000;
    private static final int MEGABYTES = 64;
    /** Together half as much again as the memory; they have no words, which would take long to index. */
    private static final String TEXT = ". ".repeat(8 * 1024);

    private static final URI LINK = URI.create("https://nyheter.example/bron");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void fill() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            for (int first = 0; first < ITEMS; first += 500) {
                archive.add(IntStream.range(first, first + 500)
                        .mapToObj(i -> NewsItem.builder("Bron " + i, PartialDate.parse("2018-04-23"))
                                .identifier("bron-" + i)
                                .body(TEXT + i)
                                .build())
                        .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON_LINES"})
    void allItemsAreWritten(ExportFormat format) throws IOException {
        try (OtherProcess exporting =
                OtherProcess.start(MEGABYTES, Exporting.class, directory.toString(), format.name())) {
            String said = exporting.line();
            assertThat(said).isNotNull();
            String[] numbers = said.split(" ", -1);
            assertThat(Integer.parseInt(numbers[0])).isEqualTo(ITEMS);
            assertThat(Long.parseLong(numbers[1])).isGreaterThan((long) ITEMS * TEXT.length());
        }
    }

    /** Writes all items of an archive to nowhere, and says how many items and bytes that were. */
    static final class Exporting {

        public static void main(String[] arguments) throws IOException {
            Counting counting = new Counting();
            try (NewsArchive archive = NewsArchive.at(Path.of(arguments[0])).open();
                    HitCursor hits = archive.allHits(SearchRequest.of("bron"))) {
                ExportHeading heading = new ExportHeading(
                        Locale.of("sv"),
                        CellSeparator.SEMICOLON,
                        "bron",
                        Optional.empty(),
                        archive.today(),
                        0,
                        List.of(),
                        Optional.empty());
                ItemExport export = ItemExport.begin(counting, ExportFormat.valueOf(arguments[1]), heading);
                for (List<HitCursor.Found> some = hits.next(); !some.isEmpty(); some = hits.next()) {
                    for (HitCursor.Found hit : some) {
                        export.write(new ExportedItem(
                                new CitedRevision(hit.revision(), LINK, archive.today()), hit.superseded()));
                    }
                    export.flush();
                }
                export.finish();
                System.out.println(export.written() + " " + counting.bytes);
            }
        }
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int start, int length) {
            bytes += length;
        }
    }
}
