package se.nyhetsarkivet.search.related;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.reference.Reference;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.highlight.Highlighting;
import se.nyhetsarkivet.search.hits.HitAssembler;
import se.nyhetsarkivet.search.matching.HitOrder;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.search.translation.filter.ReferenceQuery;

/** Finds the items that belong to another by the number of a document: those that mention what it announces, and the other way round. */
public final class ReferringItems {

    private final ArchiveSearcher searcher;

    public ReferringItems(ArchiveSearcher searcher) {
        this.searcher = searcher;
    }

    /** The newest items that mention the document that an item announces. */
    public List<Hit> to(int document, int limit) throws IOException {
        Document item = searcher.storedFields().document(document);
        return with(IndexFields.REFERENCE, own(item), item, limit);
    }

    /** The newest items that announce the documents that an item mentions. */
    public List<Hit> of(int document, int limit) throws IOException {
        Document item = searcher.storedFields().document(document);
        Set<Reference> mentioned = new HashSet<>(Reference.of(StoredTexts.item(item)));
        mentioned.removeAll(own(item));
        return with(IndexFields.OWN_REFERENCE, mentioned, item, limit);
    }

    private static Set<Reference> own(Document item) {
        return Arrays.stream(item.getValues(IndexFields.OWN_REFERENCE))
                .flatMap(text -> Reference.asked(text).stream())
                .collect(Collectors.toSet());
    }

    private List<Hit> with(String field, Set<Reference> references, Document item, int limit) throws IOException {
        if (references.isEmpty()) {
            return List.of();
        }
        BooleanQuery others = new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(ReferenceQuery.any(field, references)), Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.ID, item.get(IndexFields.ID))), Occur.MUST_NOT)
                .build();
        return HitAssembler.of(
                searcher,
                Highlighting.of(MatchAllDocsQuery.INSTANCE, searcher),
                HitOrder.mostRelevant(searcher, others, limit));
    }
}
