package se.nyhetsarkivet.archive.imports.batch;

import java.io.IOException;
import java.util.Optional;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.disk.ReservedRoom;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.RecordOutcome;

/** Reads a source as long as the disk has room for it. For one thread. */
public final class RoomyReader implements NewsReader {

    /** Measuring costs some microseconds. */
    private static final int RECORDS_BETWEEN = 100;

    private final NewsReader reader;
    private final String name;
    private final ReservedRoom room;
    private long records;

    public RoomyReader(NewsReader reader, String name, ReservedRoom room) {
        this.reader = reader;
        this.name = name;
        this.room = room;
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        if (++records % RECORDS_BETWEEN == 0) {
            room.shortage().ifPresent(this::end);
        }
        return reader.next();
    }

    private void end(String shortage) {
        throw new ReadOnlyArchiveException("The import of " + name + " ended because there is too little " + shortage
                + ". What is in stays; make room there and import the file again to go on.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
