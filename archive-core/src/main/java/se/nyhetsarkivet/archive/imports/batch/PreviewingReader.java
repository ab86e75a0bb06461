package se.nyhetsarkivet.archive.imports.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Tombstone;

/** Remembers the first records that another reader reads. */
public final class PreviewingReader implements NewsReader {

    private final NewsReader reader;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    public PreviewingReader(NewsReader reader) {
        this.reader = reader;
    }

    public List<NewsItem> items() {
        return items;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        Optional<RecordOutcome> reading = reader.next();
        reading.ifPresent(this::remember);
        return reading;
    }

    private void remember(RecordOutcome reading) {
        switch (reading) {
            case RecordOutcome.Accepted accepted -> {
                if (items.size() < ImportPreview.MAX_ITEMS) {
                    items.add(accepted.item());
                }
            }
            case RecordOutcome.Withdrawn(Tombstone tombstone, String place) -> {}
            case RecordOutcome.Rejected(Rejection rejection) -> {
                if (rejections.size() < ImportPreview.MAX_REJECTIONS) {
                    rejections.add(rejection);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
