package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.calendar.DateReader;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDates;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.json.ArchiveLine;
import se.nyhetsarkivet.json.ArchiveLineJson;
import se.nyhetsarkivet.json.DateForms;

/** One JSON object a line with the names of schema.org's NewsArticle, in UTF-8. Blank lines are passed over. */
final class JsonLinesReader implements NewsReader {

    private static final Pattern ARCHIVED =
            Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2}))?)?)?");

    private final Lines lines;
    private final ReadOptions options;
    private final DateForms dates;

    JsonLinesReader(SourceDocument document, ReadOptions options) throws IOException {
        this.lines = new Lines(document.content().open());
        this.options = options;
        this.dates = new DateForms(JsonLinesReader::date, this::otherwise);
    }

    /** What an archive wrote is taken at its word; other dates are those of any source. */
    private static Optional<PartialDate> date(String text) {
        return ARCHIVED.matcher(text).matches() ? DateReader.read(text) : SourceDates.find(text);
    }

    private PartialDate otherwise(String stated) {
        return options.date().orElseThrow(() -> stated.isBlank() ? DateForms.missing() : SourceDates.refusal(stated));
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        while (true) {
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (!line.get().defect().isEmpty()) {
                return Optional.of(refused(line.get(), line.get().defect()));
            }
            if (!line.get().text().isBlank()) {
                return Optional.of(read(line.get()));
            }
        }
    }

    private RecordOutcome read(Lines.Line line) {
        try {
            return switch (ArchiveLineJson.read(line.text(), dates)) {
                case ArchiveLine.Item(NewsItem item, Optional<Instant> seenAt, Optional<ItemId> knownAs) ->
                    new RecordOutcome.Accepted(
                            item.publisher().isEmpty() && seenAt.isEmpty()
                                    ? item.withPublisher(options.publisher())
                                    : item,
                            line.place(),
                            seenAt,
                            knownAs);
                case ArchiveLine.Withdrawn(Tombstone tombstone) -> new RecordOutcome.Withdrawn(tombstone, line.place());
            };
        } catch (InvalidValueException invalid) {
            return refused(line, String.valueOf(invalid.getMessage()));
        }
    }

    private static RecordOutcome refused(Lines.Line line, String reason) {
        return new RecordOutcome.Rejected(new Rejection(line.place(), reason, line.text()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
