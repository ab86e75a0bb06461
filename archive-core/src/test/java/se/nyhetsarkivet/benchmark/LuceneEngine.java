package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lucene by hand. */
final class LuceneEngine implements Engine {

    private final Path directory;
    private @Nullable BareLucene lucene;

    LuceneEngine(Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "bare Lucene";
    }

    @Override
    public void take(Path news) throws IOException {
        BareLucene.index(news, directory);
        lucene = new BareLucene(directory);
    }

    @Override
    public long search(MixedQueries.MixedQuery asked) throws IOException {
        return Objects.requireNonNull(lucene).search(asked);
    }

    @Override
    public long bytes() throws IOException {
        return Engine.bytesOf(directory);
    }

    @Override
    public void close() throws IOException {
        if (lucene != null) {
            lucene.close();
        }
    }
}
