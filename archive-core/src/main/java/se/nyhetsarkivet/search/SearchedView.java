package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.search.text.StoredTexts;

/**
 * What a search is computed on.
 *
 * @param searcher a view of the index
 * @param withdrawn those of its items that keep their places, so that pages do not shift, and of which nothing may be shown
 */
record SearchedView(ArchiveSearcher searcher, Set<ItemId> withdrawn) {

    boolean showsAll() {
        return withdrawn.isEmpty();
    }

    /** The hits of a page that may be shown. */
    List<ScoreDoc> shown(List<ScoreDoc> page, StoredTexts texts) throws IOException {
        if (showsAll()) {
            return page;
        }
        List<ScoreDoc> shown = new ArrayList<>();
        for (ScoreDoc hit : page) {
            if (!withdrawn.contains(new ItemId(texts.document(hit.doc).get(IndexFields.ID)))) {
                shown.add(hit);
            }
        }
        return shown;
    }

    private List<BytesRef> names(String field, String value) {
        List<String> names = field.equals(IndexFields.PUBLISHER)
                ? searcher.curation().publishers().all(value)
                : List.of(value);
        return names.stream().map(BytesRef::new).toList();
    }

    /** The values that an item has which may be shown. One that more items have than were withdrawn need not be looked up. */
    List<ValueCount> shown(String field, List<ValueCount> values) throws IOException {
        if (showsAll()) {
            return values;
        }
        Query ofWithdrawn = new TermInSetQuery(
                IndexFields.ID,
                withdrawn.stream().map(id -> new BytesRef(id.value())).toList());
        List<ValueCount> shown = new ArrayList<>();
        for (ValueCount value : values) {
            Query ofOthers = new BooleanQuery.Builder()
                    .add(new TermInSetQuery(field, names(field, value.value())), Occur.FILTER)
                    .add(ofWithdrawn, Occur.MUST_NOT)
                    .build();
            if (value.count() > withdrawn.size() || searcher.count(ofOthers) > 0) {
                shown.add(value);
            }
        }
        return shown;
    }
}
