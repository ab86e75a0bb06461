package se.nyhetsarkivet.search.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** The stored documents that a search has looked into; unpacking one takes longer than all that is done with it. */
public final class StoredTexts {

    private final StoredFields stored;
    private final Map<Integer, Document> loaded = new HashMap<>();

    public StoredTexts(ArchiveSearcher searcher) throws IOException {
        stored = searcher.storedFields();
    }

    /** The document of a number of the index. */
    public Document document(int number) throws IOException {
        Document known = loaded.get(number);
        if (known == null) {
            known = stored.document(number);
            loaded.put(number, known);
        }
        return known;
    }

    /** One of the texts of a document; empty if it has none. */
    public static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    /** The texts of an item, without the rest of it. */
    public static NewsItem item(Document document) {
        return NewsItem.builder(
                        document.get(IndexFields.HEADLINE), PartialDate.parse(document.get(IndexFields.PUBLISHED)))
                .lead(text(document, IndexFields.LEAD))
                .body(text(document, IndexFields.BODY))
                .build();
    }
}
