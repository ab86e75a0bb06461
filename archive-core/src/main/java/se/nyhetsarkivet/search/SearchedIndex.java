package se.nyhetsarkivet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.parser.QueryParser;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * The index as a search sees it: the view that a request asks for, until the search has to end, and how its texts are read. Errors of
 * reading become those that callers meet. Safe for use by many threads.
 */
final class SearchedIndex {

    private final ArchiveIndex index;
    private final QueryParser parser;
    private final RequestedViews views;
    private final CurrentSynonyms synonyms;
    private final Supplier<Deadline> deadlines;
    private final Supplier<Curation> curation;

    SearchedIndex(
            ArchiveIndex index,
            Supplier<Deadline> deadlines,
            Supplier<Synonyms> synonyms,
            Supplier<Curation> curation) {
        this.index = index;
        this.parser = new QueryParser(index.clock());
        this.views = new RequestedViews(index, curation);
        this.synonyms = new CurrentSynonyms(index.language(), synonyms);
        this.deadlines = deadlines;
        this.curation = curation;
    }

    SwedishLanguage language() {
        return index.language();
    }

    QueryParser parser() {
        return parser;
    }

    RequestedViews views() {
        return views;
    }

    Synonyms synonyms() {
        return synonyms.get();
    }

    /** What archivists decided. */
    Curation curation() {
        return curation.get();
    }

    /** When a search that begins now has to end. */
    Deadline deadline() {
        return deadlines.get();
    }

    /** What is done with a view of the index. */
    @FunctionalInterface
    interface Work<T> {
        T with(ArchiveSearcher searcher) throws IOException;
    }

    /** What is done with a view that is still to be shown. */
    @FunctionalInterface
    interface LentWork<T> {
        T with(LentSearcher lent) throws IOException;
    }

    /** Does something with the items in force. */
    <T> T with(Work<T> work) {
        return with(Reach.IN_FORCE, work);
    }

    <T> T with(Reach reach, Work<T> work) {
        return withLent(index.lend(reach), shown(work));
    }

    /** Does something with the view that a request names, with what it reaches. */
    <T> T with(SearchRequest request, Work<T> work) {
        return with(request, reach(request), work);
    }

    <T> T with(SearchRequest request, Reach reach, Work<T> work) {
        return withLent(views.lend(request, reach), shown(work));
    }

    private <T> LentWork<T> shown(Work<T> work) {
        return lent -> work.with(lent.shown().until(deadlines.get()).with(curation.get()));
    }

    <T> T withLent(SearchRequest request, LentWork<T> work) {
        return withLent(lend(request), work);
    }

    private <T> T withLent(LentSearcher lent, LentWork<T> work) {
        try (lent) {
            return reading(() -> work.with(lent));
        }
    }

    /** Borrows the view that a request names; to be closed. */
    LentSearcher lend(SearchRequest request) {
        return views.lend(request, reach(request));
    }

    private static Reach reach(SearchRequest request) {
        return request.revisionScope() instanceof RevisionScope.Current ? Reach.IN_FORCE : Reach.ALL;
    }

    /** What reads the index. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException failure) {
            // What stands in a damaged file may be read as numbers that lead nowhere.
            throw unreadable(failure);
        }
    }

    ArchiveException unreadable(Exception failure) {
        index.suspect(failure);
        return new ArchiveException(
                "The index could not be read (" + failure.getMessage()
                        + "). It is being checked and, if it is damaged, rebuilt from the record; try again in a"
                        + " while.",
                failure);
    }

    RequestReading reading(ArchiveSearcher searcher, Width width) {
        return reading(searcher, width, synonyms);
    }

    RequestReading reading(ArchiveSearcher searcher, Width width, CurrentSynonyms others) {
        return new RequestReading(index.language(), parser, searcher, width, others);
    }

    static Optional<Integer> document(ArchiveSearcher searcher, ItemId id) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(IndexFields.ID, id.value())), 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
    }
}
