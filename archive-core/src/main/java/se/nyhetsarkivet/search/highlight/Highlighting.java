package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.search.expansion.TextTermExpander;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** What is marked in documents. A query is prepared once for all of them, unless it is another for each. For one search. */
public abstract class Highlighting {

    private final ArchiveSearcher searcher;
    private @Nullable Weight forAll;

    private Highlighting(ArchiveSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * A query that was made for a document.
     *
     * @param query the query
     * @param forAll whether it is the same for all documents
     */
    record Made(Query query, boolean forAll) {}

    abstract Made make(Document document) throws IOException;

    /** Marks the matches of a query. */
    public static Highlighting of(Query query, ArchiveSearcher searcher) {
        return new Highlighting(searcher) {
            @Override
            Made make(Document document) {
                return new Made(query, true);
            }
        };
    }

    /** Marks what was asked for. A pattern stands for the words of each document, of which there are few. */
    public static Highlighting of(
            QueryNode asked, QueryTranslator translator, SwedishLanguage language, ArchiveSearcher searcher) {
        TextTermExpander ofNone = new TextTermExpander(language, List.of(), searcher.deadline());
        return new Highlighting(searcher) {
            @Override
            Made make(Document document) throws IOException {
                TextTermExpander words = ofNone.of(document);
                Query query = translator.with(words).marking(asked);
                return new Made(query, !words.read());
            }
        };
    }

    /** What finds the matches in a document. */
    Weight in(Document document) throws IOException {
        Weight known = forAll;
        if (known == null) {
            Made made = make(document);
            known = searcher.createWeight(searcher.rewrite(made.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
            forAll = made.forAll() ? known : null;
        }
        return known;
    }
}
