package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.expansion.IndexTermExpander;
import se.nyhetsarkivet.search.reading.TextReader;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** Reads the texts of searches that share everything else, and writes texts that join them. For one thread. */
public final class ReadQueries {

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final TextReader reader;
    private final SearchRequest shared;

    public ReadQueries(SwedishLanguage language, ArchiveSearcher searcher, TextReader reader, SearchRequest shared) {
        this.language = language;
        this.searcher = searcher;
        this.reader = reader;
        this.shared = shared;
    }

    /**
     * A text that was read.
     *
     * @param query finds the items, before the filters
     * @param words what it asks for in the texts
     */
    record Asked(Query query, AskedWords words) {}

    /** Reads a text. Each has its own share of what patterns may cost. */
    Asked read(String text) throws IOException {
        QueryNode node = reader.read(text).query();
        IndexTermExpander patternWords = new IndexTermExpander(language, searcher);
        QueryTranslator translator =
                new QueryTranslator(language, shared.width(), new FilterValueLookup(searcher), patternWords);
        return new Asked(translator.allOf(node), AskedWords.of(node, language, translator, patternWords));
    }

    /** How many items a text finds with the filters. */
    long count(String text) throws IOException {
        return text.length() > SearchRequest.MAX_TEXT
                ? -1
                : searcher.count(
                        RequestFilters.apply(searcher, shared, read(text).query()));
    }

    SearchRequest shared() {
        return shared;
    }

    SwedishLanguage language() {
        return language;
    }

    /** What both of two texts find. */
    static String both(String one, String other) {
        return "(" + one + ") (" + other + ")";
    }

    /** What one text finds and another does not. */
    static String without(String one, String other) {
        return "(" + one + ") NOT (" + other + ")";
    }
}
