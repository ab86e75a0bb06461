package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.ImportSource.SourceMaterial;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ImportLines;

class ImportLinesTest {

    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ImportLines lines(long bytes) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        ImportSource source = new ImportSource(
                "news.jsonl", new SourceMaterial.Bytes(InputStream::nullInputStream), bytes, ReadOptions.NONE, true);
        return new ImportLines(
                source,
                new Console(
                        InputStream.nullInputStream(), stream, stream, false, false, Map.of(), InstantSource.system()),
                clock::get);
    }

    private void pass(int seconds) {
        clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void saysEveryFewSecondsHowFarItHasCome() {
        try (ImportLines lines = lines(1_000)) {
            pass(2);
            lines.reached(100, new ImportBatch.Counts(100, 0, 0, 0));
            pass(2);
            lines.reached(200, new ImportBatch.Counts(190, 0, 0, 10));
            pass(2);
            lines.reached(300, new ImportBatch.Counts(300, 0, 0, 0));
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("news.jsonl: 200 records, 50 a second, 20 %, about 16 seconds left\n");
    }

    @Test
    void doesNotSayThatNoTimeIsLeftWhileItIsBusy() {
        try (ImportLines lines = lines(1_000)) {
            pass(4);
            lines.reached(999, new ImportBatch.Counts(200, 0, 0, 0));
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("news.jsonl: 200 records, 50 a second, 99 %, less than a second left\n");
    }

    @Test
    void leavesOutWhatItCannotKnow() {
        try (ImportLines lines = lines(0)) {
            pass(4);
            lines.reached(200, new ImportBatch.Counts(200, 0, 0, 0));
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("news.jsonl: 200 records, 50 a second\n");
    }
}
