package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import se.nyhetsarkivet.index.ArchiveSearcher;

/** The stored documents that a search has looked into; unpacking one takes longer than all that is done with it. */
final class StoredTexts {

    private final StoredFields stored;
    private final Map<Integer, Document> loaded = new HashMap<>();

    StoredTexts(ArchiveSearcher searcher) throws IOException {
        stored = searcher.storedFields();
    }

    /** The document of a number of the index. */
    Document document(int number) throws IOException {
        Document known = loaded.get(number);
        if (known == null) {
            known = stored.document(number);
            loaded.put(number, known);
        }
        return known;
    }
}
