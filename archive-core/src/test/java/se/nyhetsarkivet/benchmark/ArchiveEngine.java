package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

/** This archive. */
final class ArchiveEngine implements Engine {

    private final Path directory;
    private final NewsArchive archive;

    ArchiveEngine(Path directory) {
        this.directory = directory;
        archive = NewsArchive.at(directory).open();
    }

    @Override
    public String name() {
        return "this archive";
    }

    @Override
    public void take(Path news) {
        archive.importFrom(ImportSource.file(news));
    }

    @Override
    public long search(MixedQueries.MixedQuery asked) {
        return archive.search(request(asked)).total();
    }

    static SearchRequest request(MixedQueries.MixedQuery asked) {
        SearchRequest request = SearchRequest.of(asked.text());
        if (asked.fromYear() == 0) {
            return request;
        }
        PartialDate from = PartialDate.parse(String.valueOf(asked.fromYear()));
        return request.withDates(new DateRange(Optional.of(from), Optional.empty()));
    }

    /** The index alone; the record, which holds the items whatever happens to the index, comes on top. */
    @Override
    public long bytes() throws IOException {
        return Engine.bytesOf(directory.resolve("index"));
    }

    @Override
    public void close() {
        archive.close();
    }
}
