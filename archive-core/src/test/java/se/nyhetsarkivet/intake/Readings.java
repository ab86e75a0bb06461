package se.nyhetsarkivet.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;

/** Reads documents to their end, in tests. */
public final class Readings {

    private Readings() {}

    /**
     * What an import would read, with the format found from the content.
     *
     * @param bytes the document
     * @return all that is read
     */
    public static List<RecordOutcome> of(byte[] bytes) {
        return of("test", bytes, ReadOptions.NONE);
    }

    /**
     * What an import would read, with the format found from the content.
     *
     * @param name the name of the document
     * @param bytes the document
     * @param options how to read it
     * @return all that is read
     */
    public static List<RecordOutcome> of(String name, byte[] bytes, ReadOptions options) {
        SourceDocument document = SourceDocument.of(name, () -> new ByteArrayInputStream(bytes));
        try (DocumentOpener.Opened opened = new NewsIntake().open(document, options)) {
            return all(opened.reader());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads to the end.
     *
     * @param reader the reader
     * @return all that is read
     * @throws IOException if the document is damaged
     */
    public static List<RecordOutcome> all(NewsReader reader) throws IOException {
        List<RecordOutcome> all = new ArrayList<>();
        for (Optional<RecordOutcome> next = reader.next(); next.isPresent(); next = reader.next()) {
            all.add(next.get());
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The items among readings.
     *
     * @param readings the readings
     * @return the items that were taken
     */
    public static List<NewsItem> items(List<RecordOutcome> readings) {
        return readings.stream()
                .filter(RecordOutcome.Accepted.class::isInstance)
                .map(reading -> ((RecordOutcome.Accepted) reading).item())
                .toList();
    }
}
