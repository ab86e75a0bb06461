package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;

/** A hundred mixed searches, each with 20 hits and snippets, both counts and the time line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class SearchBenchmark {

    /** The file of news items. */
    @Param("")
    public String news = "";

    private final List<MixedQueries.MixedQuery> queries = MixedQueries.all();
    private final List<MixedQueries.MixedQuery> widened = MixedQueries.widened();
    private @Nullable NewsArchive archive;
    private @Nullable BareLucene bareLucene;
    private int next;

    /** Opens both over the same items. */
    @Setup
    public void open() throws IOException {
        Path directory = Files.createTempDirectory("benchmark");
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.importFrom(ImportSource.file(Path.of(news)));
        BareLucene.index(Path.of(news), directory.resolve("bare"));
        bareLucene = new BareLucene(directory.resolve("bare"));
    }

    /** Closes both. */
    @TearDown
    public void close() throws IOException {
        Objects.requireNonNull(archive).close();
        Objects.requireNonNull(bareLucene).close();
    }

    /** The archive. */
    @Benchmark
    public Object archive() {
        return search(next(queries));
    }

    /** The archive, where items with some of the words are looked for too. */
    @Benchmark
    public Object archiveWidened() {
        return search(next(widened));
    }

    private Object search(MixedQueries.MixedQuery asked) {
        return Objects.requireNonNull(archive).search(ArchiveEngine.request(asked));
    }

    /** The floor. */
    @Benchmark
    public long bareLucene() throws IOException {
        return Objects.requireNonNull(bareLucene).search(next(queries));
    }

    private MixedQueries.MixedQuery next(List<MixedQueries.MixedQuery> asked) {
        next = (next + 1) % asked.size();
        return asked.get(next);
    }
}
