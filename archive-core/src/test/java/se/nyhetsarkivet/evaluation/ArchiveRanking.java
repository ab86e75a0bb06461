package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

/** The archive as its users meet it: the question is typed into the search field, and the page is read from the top. */
final class ArchiveRanking implements Ranking {

    private static final PartialDate DATE = PartialDate.parse("2026");

    /** An item must have a headline; this one has no word in it. */
    private static final String NO_TITLE = "–";

    private final TemporaryDirectory directory = new TemporaryDirectory();
    private final NewsArchive archive;
    private final Map<ItemId, String> passages = new HashMap<>();

    ArchiveRanking(List<Passage> passages) throws IOException {
        archive = NewsArchive.at(directory.path()).open();
        List<NewsItem> items = passages.stream().map(ArchiveRanking::item).toList();
        items.forEach(item -> this.passages.put(item.id(), item.identifier()));
        archive.add(items);
    }

    private static NewsItem item(Passage passage) {
        return NewsItem.builder(passage.title().isBlank() ? NO_TITLE : passage.title(), DATE)
                .identifier(passage.id())
                .body(passage.text())
                .build();
    }

    @Override
    public List<String> best(String question) {
        return archive.search(SearchRequest.of(question).withSize(DEPTH)).page().stream()
                .map(hit -> passages.getOrDefault(hit.id(), ""))
                .toList();
    }

    @Override
    public void close() throws IOException {
        archive.close();
        directory.close();
    }
}
