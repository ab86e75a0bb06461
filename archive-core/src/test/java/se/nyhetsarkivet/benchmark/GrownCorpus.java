package se.nyhetsarkivet.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.json.NewsArticleJson;

/**
 * As many items as are wanted, made from a file: first the items themselves, then items with an identifier and day of their
 * own whose sentences are those of two items, shuffled. Frequencies of words and lengths of texts stay those of the file.
 */
final class GrownCorpus {

    private static final long SEED = 20_261_130;
    private static final String SENTENCE_ENDS = "(?<=[.!?])\\s+";
    private static final LocalDate FIRST_DAY = LocalDate.of(1998, 1, 1);
    private static final int DAYS = 27 * 365;

    private final Random random = new Random(SEED);
    private final List<NewsItem> items = new ArrayList<>();

    private GrownCorpus(Path news) throws IOException {
        try (NewsFile file = NewsFile.read(news)) {
            file.forEachRemaining(items::add);
        }
    }

    static void write(Path news, int wanted, Path target) throws IOException {
        GrownCorpus corpus = new GrownCorpus(news);
        try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(target), 1 << 16), StandardCharsets.UTF_8))) {
            for (int i = 0; i < wanted; i++) {
                lines.write(NewsArticleJson.write(corpus.item(i)));
                lines.write('\n');
            }
        }
    }

    private NewsItem item(int number) {
        NewsItem model = items.get(number % items.size());
        if (number < items.size()) {
            return model;
        }
        NewsItem other = items.get(random.nextInt(items.size()));
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return NewsItem.builder(model.headline(), PartialDate.parse(day.toString()))
                .identifier(model.identifier() + "/" + number)
                .lead(model.lead())
                .body(shuffled(model.body(), other.body()))
                .publisher(other.publisher())
                .url(model.url() + "?" + number)
                .keywords(model.keywords())
                .build();
    }

    /** As many sentences as the first text has, of both. */
    private String shuffled(String first, String second) {
        List<String> sentences = new ArrayList<>(List.of(first.split(SENTENCE_ENDS, -1)));
        int count = sentences.size();
        sentences.addAll(List.of(second.split(SENTENCE_ENDS, -1)));
        Collections.shuffle(sentences, random);
        return String.join(" ", sentences.subList(0, count));
    }
}
