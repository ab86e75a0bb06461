package se.nyhetsarkivet.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.nyhetsarkivet.evaluation.RetrievalTask.QuestionSet;
import se.nyhetsarkivet.item.NewsItem;

/**
 * Items that are looked for by what is known of them: the headline, or three words of the body. The bodies of all items are
 * searched, without their headlines. Many items say nearly the same, so nobody finds all.
 */
final class KnownItems {

    private static final long SEED = 20_261_125;
    private static final int ITEMS = 2_000;
    private static final int SHORTEST_BODY = 300;
    private static final int WORDS = 3;

    /** Shorter ones are mostly function words. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}-])[\\p{L}]{4,}(?![\\p{L}\\p{N}-])");

    private final List<NewsItem> items;
    private final List<Integer> drawn;

    KnownItems(NewsCorpus corpus) {
        items = corpus.items().stream()
                .filter(item -> item.body().length() >= SHORTEST_BODY)
                .toList();
        List<Integer> shuffled = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            shuffled.add(i);
        }
        Collections.shuffle(shuffled, new Random(SEED));
        drawn = List.copyOf(shuffled.subList(0, ITEMS));
    }

    RetrievalTask task() {
        Random random = new Random(SEED);
        return new RetrievalTask(
                passages(),
                List.of(
                        questions("Known items by headline", NewsItem::headline),
                        questions("Known items by three words of the body", item -> words(item.body(), random))));
    }

    private QuestionSet questions(String name, Function<NewsItem, String> text) {
        return new QuestionSet(
                name,
                drawn.stream()
                        .map(item -> new Question(text.apply(items.get(item)), "", String.valueOf(item)))
                        .toList());
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            passages.add(new Passage(String.valueOf(i), "", bodyWithoutHeadline(items.get(i))));
        }
        return passages;
    }

    private static String bodyWithoutHeadline(NewsItem item) {
        return item.body().replace(item.headline(), "");
    }

    private static String words(String body, Random random) {
        List<String> words = new ArrayList<>(WORD.matcher(body)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
        Collections.shuffle(words, random);
        return String.join(" ", words.subList(0, Math.min(WORDS, words.size())));
    }
}
