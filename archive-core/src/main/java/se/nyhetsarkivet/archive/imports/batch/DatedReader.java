package se.nyhetsarkivet.archive.imports.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.archive.imports.ImportPreview.DoubtfulDate;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.PartialDate;

/** Looks at the dates that another reader reads. */
public final class DatedReader implements NewsReader {

    private final NewsReader reader;
    private final DoubtfulDates doubts;

    /**
     * @param today the day after which news are of the future
     * @param named the date that the archivist named for items without one
     */
    public DatedReader(NewsReader reader, LocalDate today, Optional<PartialDate> named) {
        this.reader = reader;
        this.doubts = new DoubtfulDates(today, named);
    }

    /** The first dates that are doubtful; to be called when all is read. */
    public List<DoubtfulDate> first() {
        return doubts.first();
    }

    public long count() {
        return doubts.count();
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        Optional<RecordOutcome> reading = reader.next();
        if (reading.isPresent() && reading.get() instanceof RecordOutcome.Accepted accepted) {
            doubts.add(accepted);
        }
        return reading;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
