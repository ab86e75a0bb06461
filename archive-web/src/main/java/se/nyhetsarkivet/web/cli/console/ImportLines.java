package se.nyhetsarkivet.web.cli.console;

import java.time.Duration;
import java.util.function.LongSupplier;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.store.ImportBatch;

/** A line every few seconds. */
public final class ImportLines implements ImportDisplay {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);
    private static final double NANOSECONDS = 1e9;

    private final ImportSource source;
    private final Console console;
    private final LongSupplier nanoTime;
    private final long begun;
    private long lastLine;

    public ImportLines(ImportSource source, Console console, LongSupplier nanoTime) {
        this.source = source;
        this.console = console;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        this.lastLine = begun;
    }

    @Override
    public void reached(long bytesRead, ImportBatch.Counts counts) {
        long now = nanoTime.getAsLong();
        if (now - lastLine < BETWEEN_LINES.toNanos()) {
            return;
        }
        lastLine = now;
        double seconds = (now - begun) / NANOSECONDS;
        String line = source.name() + ": " + Count.of(counts.records(), "record") + ", "
                + Math.round(counts.records() / seconds) + " a second";
        if (source.bytes() > 0 && bytesRead > 0) {
            long secondsLeft = Math.round(seconds * (source.bytes() - bytesRead) / bytesRead);
            String left = secondsLeft == 0 ? "less than a second" : "about " + Count.of(secondsLeft, "second");
            line += ", " + 100 * bytesRead / source.bytes() + " %, " + left + " left";
        }
        console.message(line);
    }

    @Override
    public void close() {}
}
