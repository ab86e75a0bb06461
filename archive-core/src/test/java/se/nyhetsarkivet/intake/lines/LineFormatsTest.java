package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;

class LineFormatsTest {

    private static final Path PRESS_PAGE = Path.of("..", "sample-data", "press-page.txt");
    private static final Path NEWS = Path.of("..", "sample-data", "news.jsonl");

    @Test
    void aPressPageIsItsNewsWithoutTheContactPart() throws IOException {
        List<NewsItem> items = Readings.items(Readings.of(Files.readAllBytes(PRESS_PAGE)));
        assertThat(items).hasSize(10);
        assertThat(items).noneMatch(item -> (item.headline() + item.lead()).contains("010-485"));
        NewsItem second = items.get(1);
        assertThat(second.headline()).isEqualTo("Ökad bemanning efter rymningar i Flen och Kållered");
        assertThat(second.published().iso()).isEqualTo("2018-04-18");
        assertThat(second.lead().lines()).hasSize(2).last().asString().startsWith("– Väktare");
        assertThat(items.getLast().headline()).isEqualTo("Ny analys från RMV påverkar flickors ärenden");
    }

    @Test
    void aPressPagesBadDateAndMissingHeadlineAreRejectedWithTheirLine() {
        assertThat(Readings.of("Nyheter\n • 2018-02-30\n\nRubrik\n • 2018-03-01\n • 2018-03-02\nBra\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .extracting(Object::toString)
                .satisfiesExactly(
                        bad -> assertThat(bad).contains("line 2").contains("2018-02-30"),
                        bad -> assertThat(bad).contains("line 5").contains("no headline"),
                        good -> assertThat(good).contains("Bra"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"datePublished\":\"2018\"} | no headline",
                "{\"headline\":\"x\"} | no date",
                "{\"headline\":\"x\",\"datePublished\":\"2018-13\"} | 2018-13",
                "{\"headline\":\"x\",\"datePublished\" | not valid JSON",
                "[1] | expected a JSON object",
                "{\"headline\":\"a \\ud800 b\",\"datePublished\":\"2018\"} | half a character (U+D800) at position 2",
                "{\"headline\":{},\"datePublished\":\"2018\"} | 'headline' is not a text",
                "{\"headline\":\"a\",\"headline\":\"b\",\"datePublished\":\"2018\"} | Duplicate"
            })
    void aBadLineIsRejectedWithNumberAndReasonAndTheNextOneIsTaken(String line, String reason) {
        List<RecordOutcome> read = Readings.of(
                ("{}\n" + line + "\n{\"headline\":\"x\",\"datePublished\":\"2018\"}").getBytes(StandardCharsets.UTF_8));
        Rejection rejection = ((RecordOutcome.Rejected) read.get(1)).rejection();
        assertThat(rejection.place()).isEqualTo("line 2");
        assertThat(rejection.reason()).contains(reason);
        assertThat(Readings.items(read)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"8 november 2016\" | 2016-11-08",
                "\"Tue, 8 Nov 2016 09:30:00 +0100\" | 2016-11-08T09:30:00+01:00",
                "\"2016-11-08T09:30:00.000Z\" | 2016-11-08T09:30:00Z",
                "\"2016-11-08 00:00:00\" | 2016-11-08",
                "\"2016-11-08T00:00:00+01:00\" | 2016-11-08T00:00:00+01:00",
                "1478593800 | 2016-11-08T08:30:00Z",
                "1478593800000 | 2016-11-08T08:30:00Z",
                "\"\", \"dateModified\": \"2016-11-09\" | 2016-11-09",
                "\"\", \"dateModified\": \"2016-11-09\", \"dateCreated\": \"2016-11-08\" | 2016-11-08",
                "\"okänt\", \"dateModified\": \"9/11 2016\" | 2016-11-09",
                "\"0001-01-01T00:00:00Z\" | 0001-01-01T00:00:00Z"
            })
    void aDateMayBeWrittenInAnyFormAndTheArchivesOwnIsKept(String date, String expected) {
        assertThat(Readings.items(Readings.of(
                        ("{\"headline\":\"x\",\"datePublished\":" + date + "}").getBytes(StandardCharsets.UTF_8))))
                .extracting(item -> item.published().iso())
                .containsExactly(expected);
    }

    @Test
    void aLineWithoutADateGetsTheOneThatIsNamed() {
        List<NewsItem> items = Readings.items(Readings.of(
                "test",
                "{\"headline\":\"x\"}\n{\"headline\":\"y\",\"datePublished\":\"2016-13-01\"}"
                        .getBytes(StandardCharsets.UTF_8),
                ReadOptions.NONE.withDate(PartialDate.parse("2016"))));
        assertThat(items).extracting(item -> item.published().iso()).containsExactly("2016", "2016");
        assertThat(items.getLast().extra()).containsEntry("statedDate", "\"2016-13-01\"");
    }

    @Test
    void badUtf8IsRejectedWithThePlaceOfTheByte() {
        byte[] bytes = "{\"headline\":\"x?\",\"datePublished\":\"2018\"}\n{}".getBytes(StandardCharsets.UTF_8);
        bytes[14] = (byte) 0xe5;
        assertThat(Readings.of(bytes).getFirst().toString()).contains("line 1").contains("not valid UTF-8 (byte 15");
    }

    @Test
    void aLineOverSixteenMebibytesIsRejectedAndTheNextOneIsTaken() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"headline\":\"".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[16 * 1024 * 1024]);
        bytes.writeBytes("\n{\"headline\":\"x\",\"datePublished\":\"2018\"}".getBytes(StandardCharsets.UTF_8));
        List<RecordOutcome> read = Readings.of(bytes.toByteArray());
        assertThat(read.getFirst().toString()).contains("line 1").contains("longer than 16 MiB");
        assertThat(Readings.items(read)).hasSize(1);
    }

    @Test
    void deeplyNestedJsonIsRejected() {
        String nested = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(Readings.of(nested.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .toString())
                .contains("this JSON is deeper or longer than is safe to read: Document nesting depth (501)")
                .doesNotContain("StreamReadConstraints");
    }

    @Test
    void noDamageStopsTheReadingOrLosesARecordBeforeIt() throws IOException {
        byte[] whole = Files.readAllBytes(NEWS);
        int records = Readings.of(whole).size();
        assertThat(Readings.items(Readings.of(whole))).hasSize(records);
        Seeds.run(40, random -> {
            byte[] damaged = whole.clone();
            int place = random.nextInt(damaged.length);
            byte damage = (byte) random.nextInt(256);
            // A new or lost line feed changes the number of records; every other damage stays within its line.
            boolean lines = damaged[place] == '\n' || damage == '\n';
            damaged[place] = damage;
            List<RecordOutcome> read = Readings.of(damaged);
            assertThat(read.size()).isBetween(records - (lines ? 1 : 0), records + (lines ? 1 : 0));
            assertThat(Readings.items(read).size()).isGreaterThanOrEqualTo(records - 2);
        });
    }
}
