package se.nyhetsarkivet.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.json.NewsArticleJson;

/**
 * The announcements of the Swedish government.
 *
 * @param items the items
 */
record NewsCorpus(List<NewsItem> items) {

    private static final String FILE = "regeringen.jsonl.gz";

    NewsCorpus {
        items = List.copyOf(items);
    }

    static NewsCorpus in(Path data) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(FILE))), StandardCharsets.UTF_8))) {
            return new NewsCorpus(lines.lines().map(NewsArticleJson::read).toList());
        }
    }
}
