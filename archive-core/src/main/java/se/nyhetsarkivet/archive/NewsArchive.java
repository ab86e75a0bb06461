package se.nyhetsarkivet.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.store.ImportBatch;

/** The one door to an archive. */
public final class NewsArchive implements AutoCloseable {

    private NewsArchive() {}

    public static NewsArchive open(Path directory) {
        return open(directory, message -> {});
    }

    public static NewsArchive open(Path directory, Consumer<String> messages) {
        throw new UnsupportedOperationException();
    }

    /** Adds items as one batch. */
    public ImportBatch add(List<NewsItem> items) {
        throw new UnsupportedOperationException();
    }

    public ImportBatch importFrom(ImportSource source) {
        return importFrom(source, ImportProgress.NONE);
    }

    /** Returns when every item is durably stored and can be found. */
    public ImportBatch importFrom(ImportSource source, ImportProgress progress) {
        throw new UnsupportedOperationException();
    }

    public SearchResult search(SearchRequest request) {
        throw new UnsupportedOperationException();
    }

    /** The revisions of an item, oldest first; empty if there is no such item. */
    public List<Revision> revisions(ItemId id) {
        throw new UnsupportedOperationException();
    }

    public ArchiveOverview overview() {
        throw new UnsupportedOperationException();
    }

    /** All batches, oldest first. */
    public List<ImportBatch> batches() {
        throw new UnsupportedOperationException();
    }

    public List<Rejection> rejections(long batchNumber) {
        throw new UnsupportedOperationException();
    }

    public Verification verify() {
        throw new UnsupportedOperationException();
    }

    public void rebuildIndex() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
