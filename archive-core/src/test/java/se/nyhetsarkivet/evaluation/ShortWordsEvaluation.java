package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;

/**
 * Whether the first hits for a short word have the word itself, and not only a compound or another form: short words are in
 * many others by chance. The words are drawn from those that stand in ten items or more, so that there could be ten.
 */
final class ShortWordsEvaluation {

    private static final long SEED = 20_261_129;
    private static final int WORDS = 200;
    private static final int HITS = 10;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{2,4}(?![\\p{L}\\p{N}])");

    private final Map<ItemId, Set<String>> shortWords = new HashMap<>();
    private final List<NewsItem> items;
    private final boolean listsMistakes;

    ShortWordsEvaluation(NewsCorpus corpus, boolean listsMistakes) {
        items = corpus.items();
        this.listsMistakes = listsMistakes;
    }

    /** What was found for a word. */
    private record Found(String word, int hits, int withWord) {}

    Table table() throws IOException {
        TemporaryDirectory directory = new TemporaryDirectory();
        List<Found> found = new ArrayList<>();
        try (NewsArchive archive = NewsArchive.at(directory.path()).open()) {
            archive.add(items);
            for (String word : drawn()) {
                found.add(search(archive, word));
            }
        }
        directory.close();
        int hits = found.stream().mapToInt(Found::hits).sum();
        int withWord = found.stream().mapToInt(Found::withWord).sum();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "all " + found.size() + " words",
                String.valueOf(hits),
                String.valueOf(withWord),
                Figures.decimal(100.0 * withWord / hits)));
        found.stream()
                .filter(each -> listsMistakes && each.withWord() < each.hits())
                .forEach(each -> rows.add(List.of(
                        each.word(),
                        String.valueOf(each.hits()),
                        String.valueOf(each.withWord()),
                        Figures.decimal(100.0 * each.withWord() / each.hits()))));
        return new Table(
                "Words of two to four letters: the first %d hits that have the word itself".formatted(HITS),
                List.of("", "hits", "with the word", "%"),
                rows,
                "");
    }

    private Found search(NewsArchive archive, String word) {
        List<Hit> hits = archive.search(SearchRequest.of(word).withSize(HITS)).hits();
        int withWord = (int) hits.stream()
                .filter(hit -> shortWords.getOrDefault(hit.id(), Set.of()).contains(word))
                .count();
        return new Found(word, hits.size(), withWord);
    }

    private List<String> drawn() {
        Map<String, Integer> counts = new HashMap<>();
        for (NewsItem item : items) {
            Set<String> words = new HashSet<>();
            Matcher word = WORD.matcher(item.headline() + "\n" + item.lead() + "\n" + item.body());
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
            words.forEach(each -> counts.merge(each, 1, Integer::sum));
            shortWords.put(item.id(), words);
        }
        Set<String> frequent = new TreeSet<>();
        counts.forEach((word, count) -> {
            if (count >= HITS) {
                frequent.add(word);
            }
        });
        List<String> shuffled = new ArrayList<>(frequent);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(WORDS, shuffled.size()));
    }
}
