package se.nyhetsarkivet.archive.imports.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.archive.imports.ImportSample;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.ImportSource.SourceMaterial;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.source.TableBeginning;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;

/** Reads the beginning of a source. */
public final class SampledSource {

    /** A source whose first records are all rejected is not read to its end. */
    private static final int MOST_RECORDS = 20;

    private SampledSource() {}

    public static ImportSample of(ImportSource source) {
        SourceContent content = new SourceContent(source);
        List<NewsItem> items = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        try (DocumentOpener.Opened opened = content.open(new ReadProgress())) {
            for (int records = 0; records < MOST_RECORDS && items.size() < ImportSample.MAX_ITEMS; records++) {
                Optional<RecordOutcome> outcome = opened.reader().next();
                if (outcome.isEmpty()) {
                    break;
                }
                switch (outcome.get()) {
                    case RecordOutcome.Accepted accepted -> items.add(accepted.item());
                    case RecordOutcome.Rejected(Rejection rejection) -> rejections.add(rejection);
                    case RecordOutcome.Withdrawn withdrawn -> {}
                }
            }
            Optional<TableBeginning> table = table(source);
            return new ImportSample(
                    opened.format(),
                    table.stream()
                            .flatMap(found -> found.columns().stream())
                            .map(column -> new ImportSample.Column(column.name(), column.key()))
                            .toList(),
                    table.stream()
                            .flatMap(found -> found.rows().stream())
                            .limit(ImportSample.MAX_ROWS)
                            .toList(),
                    items,
                    rejections);
        } catch (IOException unreadable) {
            throw content.unreadable(unreadable);
        }
    }

    private static Optional<TableBeginning> table(ImportSource source) throws IOException {
        return source.material() instanceof SourceMaterial.Bytes(SourceDocument.Content content)
                ? new NewsIntake().table(SourceDocument.of(source.name(), content), source.options())
                : Optional.empty();
    }
}
