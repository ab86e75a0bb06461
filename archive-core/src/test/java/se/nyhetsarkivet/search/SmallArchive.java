package se.nyhetsarkivet.search;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.SearchResult;

/** A real archive of a few items, each with a short name for a test to speak of it. */
final class SmallArchive implements AutoCloseable {

    /** What is found must not depend on what else the machine does. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final NewsArchive archive;
    private final Map<ItemId, String> names = new HashMap<>();

    SmallArchive(Path directory) {
        archive = NewsArchive.at(directory).searchTimeLimit(PATIENCE).open();
    }

    /** The text as the body of an item, under a headline that says nothing. */
    static NewsItem.Builder item(String name, String body) {
        return NewsItem.builder("Nyhet", PartialDate.parse("2018"))
                .identifier(name)
                .body(body);
    }

    SmallArchive with(String name, String body) {
        return with(item(name, body));
    }

    SmallArchive with(NewsItem.Builder... builders) {
        List<NewsItem> items =
                Arrays.stream(builders).map(NewsItem.Builder::build).toList();
        items.forEach(item -> names.put(item.id(), item.identifier()));
        archive.add(items);
        return this;
    }

    /** The names of the items with all that is asked for, best first; the total must agree. */
    List<String> found(SearchRequest request) {
        SearchResult result = search(request.withSize(SearchRequest.MAX_SIZE));
        if (result.total() != result.hits().size()) {
            throw new AssertionError("total " + result.total() + " of " + result.hits());
        }
        return names(result.hits());
    }

    List<String> found(String text) {
        return found(SearchRequest.of(text));
    }

    List<String> names(List<Hit> hits) {
        return hits.stream().map(Hit::id).map(this::name).toList();
    }

    String name(ItemId id) {
        return Objects.requireNonNull(names.get(id));
    }

    ItemId id(String name) {
        return names.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    long count(SearchRequest request) {
        return archive.count(request);
    }

    Coverage coverage() {
        return archive.coverage();
    }

    SearchResult search(SearchRequest request) {
        return archive.search(request);
    }

    List<Notice> notices(String text) {
        return search(SearchRequest.of(text)).notices();
    }

    /** What a search marks in the texts of its first hit. */
    List<String> marked(SearchRequest request) {
        return search(request).hits().getFirst().snippets().stream()
                .flatMap(snippet ->
                        snippet.matches().stream().map(match -> snippet.text().substring(match.start(), match.end())))
                .toList();
    }

    List<MatchReason> reasons(String text, String name) {
        return reasons(SearchRequest.of(text), name);
    }

    List<MatchReason> reasons(SearchRequest request, String name) {
        return archive.reasons(request, id(name));
    }

    /** The matches of a search in their context, for the hits of its first page. */
    Concordance concordance(SearchRequest request) {
        return concordance(request, search(request).hits());
    }

    Concordance concordance(SearchRequest request, List<Hit> hits) {
        return archive.concordance(request, hits);
    }

    List<String> onThisDay(String day, int limit) {
        return names(archive.onThisDay(LocalDate.parse(day), limit));
    }

    List<String> similar(String name) {
        return names(archive.similar(id(name), 10));
    }

    /** The items that mention what an item announces. */
    List<String> mentioning(String name) {
        return names(archive.mentioning(id(name), 10));
    }

    /** The items that announce what an item mentions. */
    List<String> mentionedBy(String name) {
        return names(archive.mentionedBy(id(name), 10));
    }

    @Override
    public void close() {
        archive.close();
    }
}
