package se.nyhetsarkivet.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;

/** Tables and what is read of them, in tests. */
final class Tables {

    static final String NEWS = """
            Datum;Rubrik;Ingress;Brödtext;Avsändare;Länk;Ämnesord;Diarienummer
            2018-04-23;Förvaret byggs ut;Platserna blir fler.;"Första stycket; med semikolon.

            – Det behövs, säger hon och visar ""huset"".";Verket;https://verket.example/1;"förvar, bygge";12-2018
            2018-05;Ny chef;;Hon tillträder i maj.;Verket;https://verket.example/2;chefer;13-2018
            """;

    private Tables() {}

    static List<NewsItem> items(String text) {
        return items(text, ReadOptions.NONE);
    }

    static List<NewsItem> items(String text, ReadOptions options) {
        List<RecordOutcome> read = read(text, options);
        assertThat(read).allMatch(RecordOutcome.Accepted.class::isInstance);
        return Readings.items(read);
    }

    static List<RecordOutcome> read(String text) {
        return read(text, ReadOptions.NONE);
    }

    static List<RecordOutcome> read(String text, ReadOptions options) {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static List<RecordOutcome> read(byte[] bytes, ReadOptions options) {
        try (var reader =
                new TableFormat().open(SourceDocument.of("test", () -> new ByteArrayInputStream(bytes)), options)) {
            return Readings.all(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Rejection rejection(RecordOutcome reading) {
        return ((RecordOutcome.Rejected) reading).rejection();
    }
}
