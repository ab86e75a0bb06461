package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** Makes the hits of a page from the documents that were found. */
final class FoundHits {

    private FoundHits() {}

    /** Gives the query whose matches are marked in the documents of a page. */
    @FunctionalInterface
    interface Marking {
        Query in(List<Document> page) throws IOException;
    }

    static List<Hit> of(ArchiveSearcher searcher, SwedishLanguage language, Marking marking, List<ScoreDoc> page)
            throws IOException {
        if (page.isEmpty()) {
            return List.of();
        }
        LoadedPage loaded =
                LoadedPage.of(searcher, page.stream().map(hit -> hit.doc).toList());
        List<Document> documents = loaded.documents();
        Snippets snippets = new Snippets(searcher, language, marking.in(documents), loaded);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            float score = page.get(i).score;
            hits.add(hit(documents.get(i), Float.isNaN(score) ? 0 : score, snippets, i));
        }
        return hits;
    }

    private static Hit hit(Document document, float score, Snippets snippets, int place) {
        return new Hit(
                new ItemId(document.get(IndexFields.ID)),
                Integer.parseInt(document.get(IndexFields.REVISION)),
                document.get(IndexFields.SEEN_UNTIL) != null,
                snippets.headline(place),
                PartialDate.parse(document.get(IndexFields.PUBLISHED)),
                orEmpty(document, IndexFields.PUBLISHER),
                orEmpty(document, IndexFields.URL),
                score,
                snippets.sentences(place));
    }

    static String orEmpty(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }
}
