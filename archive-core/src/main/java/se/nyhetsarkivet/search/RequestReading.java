package se.nyhetsarkivet.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.parser.QueryParser;
import se.nyhetsarkivet.search.reading.AskedOfArchive;
import se.nyhetsarkivet.search.reading.TextReader;
import se.nyhetsarkivet.search.translation.SynonymRewriter;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Reads texts for one search.
 *
 * @param searcher the view that is searched
 * @param width how far from its written form a word may be found
 */
record RequestReading(
        SwedishLanguage language, QueryParser parser, ArchiveSearcher searcher, Width width, CurrentSynonyms synonyms)
        implements TextReader {

    /** Adds synonyms, unless only what is written as typed is to be found. */
    @Override
    public ParsedQuery read(String text) throws IOException {
        ParsedQuery parsed = parser.parse(text);
        AskedOfArchive asked = new AskedOfArchive(language, searcher, width);
        QueryNode read = asked.read(parsed.query());
        List<Notice> notices = new ArrayList<>(parsed.notices());
        notices.addAll(asked.notices(parsed.notices()));
        if (width == Width.EXACT) {
            return new ParsedQuery(read, notices, parsed.question());
        }
        SynonymRewriter.Rewritten rewritten = synonyms.rewriter().rewrite(read);
        notices.addAll(rewritten.notices());
        return new ParsedQuery(rewritten.query(), notices, parsed.question());
    }

    @Override
    public ParsedQuery typed(String text) {
        return parser.parse(text);
    }

    @Override
    public LocalDate today() {
        return parser.today();
    }
}
