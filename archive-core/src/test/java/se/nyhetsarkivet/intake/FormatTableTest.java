package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Reads other projects' samples of all formats and writes what was taken from each into a table for people to look at, which
 * is kept beside the tests; so a change of the readers shows as a change of the table.
 *
 * <p>{@code -Dformats.folder=FOLDER} names the folder of the samples; without it there is nothing to do.
 */
class FormatTableTest {

    private static final Path TABLE = Path.of("src/test/resources/se/nyhetsarkivet/intake/taken-from-samples.md");
    private static final ReadOptions YEAR_2000 = ReadOptions.NONE.withDate(PartialDate.parse("2000"));
    private static final int HEADLINE_CHARACTERS = 60;

    private static final String HEAD = """
            # What is taken from other projects' samples

            Written by `FormatTableTest`. Items without a date have been given the year 2000. Of a file with several items the
            first is shown.

            | file | format | taken | rejected | headline | date | body | publisher | url |
            | --- | --- | ---: | ---: | --- | --- | ---: | --- | --- |
            """;

    @Test
    void whatIsTakenFromTheSamplesIsWrittenDown() throws IOException {
        String folder = System.getProperty("formats.folder", "");
        assumeTrue(!folder.isEmpty(), "no samples: -Dformats.folder names none");
        StringBuilder table = new StringBuilder(HEAD);
        for (Path file : samples(Path.of(folder))) {
            table.append(line(Path.of(folder).relativize(file).toString().replace('\\', '/'), file))
                    .append('\n');
        }
        Files.writeString(TABLE, table);
        assertThat(table.toString()).doesNotContain(folder);
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(FormatTableTest::isWhole)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWhole(Path file) {
        String name = file.toString();
        return !name.contains("illformed") && !name.endsWith("LICENSE") && !name.endsWith(".md");
    }

    private static String line(String name, Path file) throws IOException {
        SourceDocument document = SourceDocument.of(name, () -> Files.newInputStream(file));
        try (DocumentOpener.Opened opened = new NewsIntake().open(document, YEAR_2000)) {
            List<RecordOutcome> readings = Readings.all(opened.reader());
            List<NewsItem> items = Readings.items(readings);
            String counts = row(name, opened.format(), items.size(), readings.size() - items.size());
            return items.isEmpty() ? counts + reason(readings) : counts + shown(items.getFirst());
        } catch (ArchiveException | IOException refused) {
            String reason = String.valueOf(refused.getMessage());
            return row(name, "none", 0, 0) + cell(reason.replace(name, "it"), HEADLINE_CHARACTERS) + " | | | | |";
        }
    }

    private static String row(String name, String format, int taken, int rejected) {
        return "| " + name + " | " + format + " | " + taken + " | " + rejected + " | ";
    }

    private static String reason(List<RecordOutcome> readings) {
        return readings.stream()
                        .filter(RecordOutcome.Rejected.class::isInstance)
                        .map(reading -> "*"
                                + cell(
                                        ((RecordOutcome.Rejected) reading)
                                                .rejection()
                                                .reason(),
                                        2 * HEADLINE_CHARACTERS) + "*")
                        .findFirst()
                        .orElse("")
                + " | | | | |";
    }

    private static String shown(NewsItem item) {
        return String.join(
                " | ",
                cell(item.headline(), HEADLINE_CHARACTERS),
                item.published().iso(),
                Integer.toString(item.body().length()),
                cell(item.publisher(), HEADLINE_CHARACTERS),
                cell(item.url(), HEADLINE_CHARACTERS) + " |");
    }

    /** A text that fits a cell, with what is invisible shown. */
    private static String cell(String text, int length) {
        StringBuilder cell = new StringBuilder();
        text.codePoints().limit(length).forEach(c -> {
            if (c == '|' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                cell.append("\\u%04x".formatted(c));
            } else {
                cell.appendCodePoint(c);
            }
        });
        byte[] writable = cell.toString().getBytes(StandardCharsets.UTF_8);
        return new String(writable, StandardCharsets.UTF_8).strip();
    }
}
