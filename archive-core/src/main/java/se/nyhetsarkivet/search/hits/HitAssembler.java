package se.nyhetsarkivet.search.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.ScoreDoc;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.highlight.Highlighting;
import se.nyhetsarkivet.search.highlight.LoadedPage;
import se.nyhetsarkivet.search.highlight.Snippets;
import se.nyhetsarkivet.search.text.StoredTexts;

/** Makes the hits of a page from the documents that were found. */
public final class HitAssembler {

    private final List<Document> documents;
    private final Snippets snippets;
    private final List<OptionalInt> repeated;

    private HitAssembler(List<Document> documents, Snippets snippets, ArchiveSearcher searcher) {
        this.documents = documents;
        this.snippets = snippets;
        repeated = RepeatedTexts.of(documents, searcher.curation().duplicates(), searcher.deadline());
    }

    public static List<Hit> of(ArchiveSearcher searcher, Highlighting marking, List<ScoreDoc> page) throws IOException {
        return of(searcher, new StoredTexts(searcher), marking, page);
    }

    /** For a search that has loaded some of the documents. */
    public static List<Hit> of(ArchiveSearcher searcher, StoredTexts texts, Highlighting marking, List<ScoreDoc> page)
            throws IOException {
        if (page.isEmpty()) {
            return List.of();
        }
        LoadedPage loaded =
                LoadedPage.of(texts, page.stream().map(hit -> hit.doc).toList());
        HitAssembler found = new HitAssembler(loaded.documents(), new Snippets(searcher, marking, loaded), searcher);
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < page.size(); place++) {
            float score = page.get(place).score;
            hits.add(found.hit(place, Float.isNaN(score) ? 0 : score));
        }
        return hits;
    }

    private Hit hit(int place, float score) {
        Document document = documents.get(place);
        return new Hit(
                id(document),
                Integer.parseInt(document.get(IndexFields.REVISION)),
                document.get(IndexFields.SEEN_UNTIL) != null,
                snippets.headline(place),
                PartialDate.parse(document.get(IndexFields.PUBLISHED)),
                StoredTexts.text(document, IndexFields.PUBLISHER),
                StoredTexts.text(document, IndexFields.URL),
                score,
                snippets.sentences(place),
                nearDuplicateOf(place));
    }

    private Optional<ItemId> nearDuplicateOf(int place) {
        OptionalInt first = repeated.get(place);
        return first.isEmpty() ? Optional.empty() : Optional.of(id(documents.get(first.getAsInt())));
    }

    private static ItemId id(Document document) {
        return new ItemId(document.get(IndexFields.ID));
    }
}
