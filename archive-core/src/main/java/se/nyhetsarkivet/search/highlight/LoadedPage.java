package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import se.nyhetsarkivet.search.text.StoredTexts;

/** The documents of a page, with their numbers in the index. */
public record LoadedPage(List<Integer> numbers, List<Document> documents) {

    public static LoadedPage of(StoredTexts stored, List<Integer> numbers) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (int number : numbers) {
            documents.add(stored.document(number));
        }
        return new LoadedPage(numbers, documents);
    }

    /** Adds a document to a page that is being put together, and returns its place. */
    int add(int number, Document document) {
        numbers.add(number);
        documents.add(document);
        return numbers.size() - 1;
    }

    int[] docIds() {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    Document document(int docId) {
        return documents.get(numbers.indexOf(docId));
    }
}
