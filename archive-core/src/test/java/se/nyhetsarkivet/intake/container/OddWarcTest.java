package se.nyhetsarkivet.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.container.Packed.concat;
import static se.nyhetsarkivet.intake.container.Packed.page;
import static se.nyhetsarkivet.intake.container.Packed.response;
import static se.nyhetsarkivet.intake.container.Packed.warcRecord;
import static se.nyhetsarkivet.intake.container.Packed.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** WARC and ZIP files that programs write oddly or that are damaged: every page is taken or told, and costs no other one. */
class OddWarcTest {

    private static final String URL = "https://k.example/bro";
    private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";

    @Test
    void recordsWithoutEmptyLinesBetweenThemAreTaken() {
        byte[] record = response(URL, HTML, page("Ny bro"));
        List<RecordOutcome> read = read(Arrays.copyOf(record, record.length - 4));
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Före", "Ny bro", "Efter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1\\r\\n\\r\\n                                  | no status that can be read
            HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n    | have no end
            """)
    void anAnswerThatCannotBeUnderstoodIsTold(String header, String reason) {
        String answer = header.replace("\\r", "\r").replace("\\n", "\n");
        List<RecordOutcome> read = read(warcRecord(
                "response",
                URL,
                "application/http;msgtype=response",
                concat(answer.getBytes(StandardCharsets.UTF_8), page("Ny bro"))));
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Före", "Efter");
        assertThat(read).hasSize(3);
        assertThat(read.get(1).toString()).contains(reason).contains(URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARC-Target-URI", "WARC-Type", "Content-Length"})
    void aRecordThatDoesNotSayWhatItIsIsTold(String name) {
        String record = new String(response(URL, HTML, page("Ny bro")), StandardCharsets.UTF_8);
        List<RecordOutcome> read =
                read(record.replaceFirst(name + ":[^\\n]*\\n", "").getBytes(StandardCharsets.UTF_8));
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Före", "Efter");
        assertThat(read).hasSize(3);
    }

    @Test
    void aPageThatIsNotInTheEncodingThatTheServerSaysIsReadByItsBytes() {
        byte[] latin = new String(page("Ny bro över ån"), StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
        String without = "<meta charset=\"utf-8\">";
        assertThat(new String(latin, StandardCharsets.ISO_8859_1)).doesNotContain(without);
        assertThat(Readings.items(read(response(URL, HTML, latin))))
                .extracting(NewsItem::headline)
                .contains("Ny bro över ån");
    }

    @Test
    void aPageFromAServerBetweenIsOne() {
        List<RecordOutcome> read =
                read(response(URL, HTML.replace("200 OK", "203 Non-Authoritative Information"), page("Ny bro")));
        assertThat(Readings.items(read)).hasSize(3);
    }

    @Test
    void aZipFileThatIsCutOffInItsFirstHeaderSaysSo() {
        List<RecordOutcome> read = Readings.of(Arrays.copyOf(zip("a.html", page("Ny bro")), 20));
        assertThat(read).singleElement().asString().contains("no whole entry");
    }

    private static List<RecordOutcome> read(byte[] between) {
        return Readings.of(concat(
                response("https://k.example/a", HTML, page("Före")),
                between,
                response("https://k.example/z", HTML, page("Efter"))));
    }
}
