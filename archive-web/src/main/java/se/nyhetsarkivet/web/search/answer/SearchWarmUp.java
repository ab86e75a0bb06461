package se.nyhetsarkivet.web.search.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.warmup.WarmUpTask;

/** Searches as pages do, for the words of the newest headlines. */
@Component
final class SearchWarmUp implements WarmUpTask {

    private static final int FEWEST_LETTERS = 4;
    private static final int COMPLETIONS = 5;

    private final NewsArchive archive;
    private final SearchGate gate;
    private final PageSearch search;

    SearchWarmUp(NewsArchive archive, SearchGate gate, PageSearch search) {
        this.archive = archive;
        this.gate = gate;
        this.search = search;
    }

    @Override
    public List<Runnable> runs() {
        PageSearch.Answer start = search.search(KIND, SearchState.START);
        return start.result().hits().stream()
                .map(Hit::headline)
                .map(headline -> words(headline.text()))
                .filter(words -> !words.isEmpty())
                .flatMap(this::searches)
                .toList();
    }

    private static List<String> words(String headline) {
        return Arrays.stream(headline.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= FEWEST_LETTERS)
                .toList();
    }

    /** What pages ask: as one types, with a text, in the order of time, in lines, as a quotation. */
    private Stream<Runnable> searches(List<String> words) {
        String first = words.getFirst();
        String beginning = first.substring(0, FEWEST_LETTERS - 1);
        String text = String.join(" ", words.subList(0, Math.min(2, words.size())));
        Consumer<SearchState> page = state -> search.search(KIND, state);
        return Stream.of(
                () -> gate.search(KIND, () -> archive.complete(beginning, COMPLETIONS)),
                () -> search.searchTyped(asking(beginning)),
                () -> page.accept(asking(first)),
                () -> page.accept(asking(text)),
                () -> page.accept(asking("\"" + text + "\"")),
                () -> page.accept(asking(words.getLast()).withLines(true)),
                () -> page.accept(SearchState.START.with(SearchRequest.of(first).withSort(SortOrder.NEWEST))));
    }

    private static SearchState asking(String text) {
        return SearchState.START.with(SearchRequest.of(text));
    }
}
