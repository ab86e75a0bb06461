package se.nyhetsarkivet.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.json.NewsArticleJson;

/** The items of a file of JSON Lines, one at a time. */
final class NewsFile implements Iterator<NewsItem>, AutoCloseable {

    private final BufferedReader lines;
    private final Iterator<String> left;

    private NewsFile(BufferedReader lines) {
        this.lines = lines;
        left = lines.lines().iterator();
    }

    static NewsFile read(Path news) throws IOException {
        return new NewsFile(new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(news), 1 << 16), StandardCharsets.UTF_8)));
    }

    @Override
    public boolean hasNext() {
        return left.hasNext();
    }

    @Override
    public NewsItem next() {
        return NewsArticleJson.read(left.next());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
