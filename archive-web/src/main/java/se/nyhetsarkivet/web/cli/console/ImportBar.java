package se.nyhetsarkivet.web.cli.console;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.store.ImportBatch;

/** A bar with the part read, the time gone and left, the records and how many a second. */
final class ImportBar implements ImportDisplay {

    /** Fits the narrowest terminal in common use; a longer line would break and leave its beginning behind. */
    private static final int COLUMNS = 79;

    private static final int NAME_COLUMNS = 16;
    private static final int REDRAW_MILLISECONDS = 200;
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final long UNKNOWN = -1;
    private static final double NANOSECONDS = 1e9;

    private final ProgressBar bar;
    private final LongSupplier nanoTime;
    private final long begun;

    ImportBar(ImportSource source, PrintStream err, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        String name = PlainText.of(source.name());
        this.bar = new ProgressBarBuilder()
                .setTaskName(name.length() > NAME_COLUMNS ? name.substring(0, NAME_COLUMNS - 1) + "…" : name)
                .setInitialMax(source.bytes() > 0 ? source.bytes() : UNKNOWN)
                .setUnit(source.bytes() < MEGABYTE ? "kB" : "MB", source.bytes() < MEGABYTE ? KILOBYTE : MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS))
                .build();
    }

    @Override
    public void reached(long bytesRead, ImportBatch.Counts counts) {
        double seconds = Math.max((nanoTime.getAsLong() - begun) / NANOSECONDS, 0.001);
        bar.stepTo(bytesRead);
        bar.setExtraMessage(counts.records() + " records, " + Math.round(counts.records() / seconds) + "/s");
    }

    @Override
    public void close() {
        bar.close();
    }
}
