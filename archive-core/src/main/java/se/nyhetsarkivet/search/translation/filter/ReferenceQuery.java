package se.nyhetsarkivet.search.translation.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.reference.Reference;
import se.nyhetsarkivet.reference.Reference.Mention;
import se.nyhetsarkivet.search.text.StoredTexts;

/**
 * Finds the items that have one of some references, those first that bear it. Its matches are the references as they stand in the texts,
 * which are recognised again; the index knows only which there are.
 */
public final class ReferenceQuery extends Query {

    /** The item itself stands above those that mention it. */
    private static final float FIRST = 10_000;

    private final Set<Reference> references;
    private final Analyzer analyzer;
    private final Query items;

    /**
     * Makes a query.
     *
     * @param references the references, any of which an item must have
     * @param analyzer finds the words of a text as the index has them, where the place of a reference among them is asked for
     */
    public ReferenceQuery(Set<Reference> references, Analyzer analyzer) {
        this.references = Set.copyOf(references);
        this.analyzer = analyzer;
        Query own = new BoostQuery(new ConstantScoreQuery(any(IndexFields.OWN_REFERENCE, this.references)), FIRST);
        items = new DisjunctionMaxQuery(
                List.of(own, new ConstantScoreQuery(any(IndexFields.REFERENCE, this.references))), 0);
    }

    /**
     * The items that have any of some references in a field.
     *
     * @param field {@link IndexFields#REFERENCE} or {@link IndexFields#OWN_REFERENCE}
     * @param references the references
     * @return the query
     */
    public static Query any(String field, Set<Reference> references) {
        return new TermInSetQuery(
                field,
                references.stream()
                        .map(reference -> new BytesRef(reference.text()))
                        .toList());
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight found = searcher.createWeight(searcher.rewrite(items), scoreMode, boost);
        return new FilterWeight(this, found) {
            @Override
            public @Nullable Matches matches(LeafReaderContext segment, int document) throws IOException {
                return super.matches(segment, document) == null
                        ? null
                        : ReferenceQuery.this.matches(
                                segment.reader().storedFields().document(document, Set.copyOf(IndexFields.TEXTS)));
            }
        };
    }

    private Matches matches(Document document) throws IOException {
        List<Matches> fields = new ArrayList<>();
        for (String field : IndexFields.TEXTS) {
            String text = StoredTexts.text(document, field);
            List<Mention> places = Reference.in(text).stream()
                    .filter(mention -> mention.end() > mention.start() && references.contains(mention.reference()))
                    .toList();
            if (!places.isEmpty()) {
                fields.add(MatchesUtils.forField(field, () -> new ReferencePlaces(this, places, text, analyzer)));
            }
        }
        Matches all = MatchesUtils.fromSubMatches(fields);
        return all == null ? MatchesUtils.MATCH_WITH_NO_TERMS : all;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "references " + references.stream().map(Reference::text).sorted().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceQuery query && references.equals(query.references);
    }

    @Override
    public int hashCode() {
        return references.hashCode();
    }
}
