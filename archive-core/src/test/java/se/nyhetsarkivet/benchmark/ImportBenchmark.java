package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;

/** A whole file into a new archive, durably, beside the same items into a bare index writer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ImportBenchmark {

    /** The file of news items. */
    @Param("")
    public String news = "";

    /** The archive. */
    @Benchmark
    public Object archive() throws IOException {
        try (NewsArchive archive =
                NewsArchive.at(Files.createTempDirectory("benchmark")).open()) {
            return archive.importFrom(ImportSource.file(Path.of(news)));
        }
    }

    /** The floor. */
    @Benchmark
    public void bareLucene() throws IOException {
        BareLucene.index(Path.of(news), Files.createTempDirectory("benchmark"));
    }
}
