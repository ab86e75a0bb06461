package se.nyhetsarkivet.search;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.IndexSettings;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.SqliteStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** An archive of made-up texts, with many different words and some frequent ones, whose searches end when a test says. */
final class LimitedArchive implements AutoCloseable {

    /** As frequent as in any text. */
    static final List<String> FREQUENT =
            List.of("och", "att", "det", "som", "en", "i", "av", "för", "regeringen", "skola", "budget", "skatt");

    private static final List<String> SYLLABLES = List.of(
            "ba", "le", "ri", "to", "mun", "sket", "fra", "gö", "lå", "när", "plit", "ves", "dom", "kar", "ett", "sin");
    private static final int ITEMS = 600;
    private static final int WORDS = 200;

    private final RevisionStore store;
    private final ArchiveIndex index;

    LimitedArchive(Path directory) {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            Random random = new Random(13);
            archive.add(IntStream.range(0, ITEMS).mapToObj(i -> item(i, random)).toList());
            // Some have an earlier wording.
            archive.add(IntStream.range(0, ITEMS / 10)
                    .mapToObj(i -> item(i, random))
                    .toList());
        }
        store = SqliteStore.open(directory.resolve("archive.sqlite"), InstantSource.system());
        index = ArchiveIndex.open(
                directory.resolve("index"),
                store,
                IndexSettings.usual(SwedishLanguage.load(), InstantSource.system()),
                message -> {});
    }

    private static NewsItem item(int number, Random random) {
        return NewsItem.builder(text(6, random), PartialDate.parse(String.valueOf(1990 + number % 30)))
                .identifier("item" + number)
                .publisher("Myndighet " + number % 7)
                .keywords(List.of("ämne " + number % 11, "ämne " + number % 13))
                .lead(text(20, random))
                .body(text(WORDS, random))
                .build();
    }

    private static String text(int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i % 12 == 11 ? ". " : " ").append(word(random));
        }
        return text.append('.').toString().strip();
    }

    static String word(Random random) {
        if (random.nextInt(3) == 0) {
            return FREQUENT.get(random.nextInt(FREQUENT.size()));
        }
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    /** Searches that end by a deadline. */
    Searcher endingBy(Supplier<Deadline> deadlines) {
        return new Searcher(index, deadlines, () -> Synonyms.NONE, () -> Curation.NONE);
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
