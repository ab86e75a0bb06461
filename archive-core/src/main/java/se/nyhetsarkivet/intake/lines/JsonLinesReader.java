package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.Optional;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** One JSON object a line with the names of schema.org's NewsArticle, in UTF-8. Blank lines are skipped. */
final class JsonLinesReader implements NewsReader {

    private final Lines lines;
    private final JsonItem items;

    JsonLinesReader(SourceDocument document, ReadOptions options) throws IOException {
        this.lines = new Lines(document.content().open());
        this.items = new JsonItem(document, options);
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
                return Optional.of(items.read(line.get().text(), line.get().place()));
            }
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
