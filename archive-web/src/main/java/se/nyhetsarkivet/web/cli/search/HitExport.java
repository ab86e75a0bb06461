package se.nyhetsarkivet.web.cli.search;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.export.format.ExportHeading;
import se.nyhetsarkivet.export.format.ExportedItem;
import se.nyhetsarkivet.export.format.ItemExport;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.citation.CitationLink;
import se.nyhetsarkivet.web.cli.option.HitExportOptions;

/** Writes all hits of a search. */
final class HitExport {

    private final HitCursor hits;
    private final HitExportOptions.Wanted wanted;
    private final Optional<String> logHead;
    private long written;

    HitExport(HitCursor hits, HitExportOptions.Wanted wanted, Optional<String> logHead) {
        this.hits = hits;
        this.wanted = wanted;
        this.logHead = logHead;
    }

    long written() {
        return written;
    }

    /** Patterns and names that stand for more words than are searched. */
    List<String> limited() {
        return hits.limits().stream().map(Notice::subject).toList();
    }

    void writeTo(OutputStream stream) throws IOException {
        ItemExport export = ItemExport.begin(stream, wanted.format(), heading());
        for (List<HitCursor.Found> some = hits.next(); !some.isEmpty(); some = hits.next()) {
            for (HitCursor.Found hit : some) {
                export.write(new ExportedItem(
                        CitationLink.of(wanted.linkBase(), hit.revision(), wanted.today())
                                .withLogHead(logHead),
                        hit.superseded()));
            }
        }
        export.finish();
        written = export.written();
    }

    private ExportHeading heading() {
        SearchRequest request = wanted.request().withPage(0).withSize(SearchRequest.DEFAULT_SIZE);
        return new ExportHeading(
                wanted.language(),
                wanted.separator(),
                request.text(),
                Optional.of(URI.create(wanted.linkBase() + "/" + SearchParameters.query(request))),
                wanted.today(),
                hits.total(),
                limited(),
                logHead);
    }
}
