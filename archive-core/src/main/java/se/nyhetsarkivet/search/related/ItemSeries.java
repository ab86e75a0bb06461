package se.nyhetsarkivet.search.related;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.curation.PublisherNames;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.highlight.Highlighting;
import se.nyhetsarkivet.search.hits.HitAssembler;
import se.nyhetsarkivet.search.matching.HitOrder;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Finds the announcements that recur like an item: of the same publisher, with the same headline but for figures, months and the like, at
 * regular distances. Candidates are those whose headlines share most words.
 */
public final class ItemSeries {

    private static final int MAX_CANDIDATES = 400;

    /** The part of the words of a headline that a candidate has to share before it is looked at. */
    private static final double SHARED = 0.6;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;

    public ItemSeries(SwedishLanguage language, ArchiveSearcher searcher) {
        this.language = language;
        this.searcher = searcher;
    }

    /** The items of the series with the one that is given, newest first; none if it belongs to no series. */
    public List<Hit> of(int document, int limit) throws IOException {
        Document item = searcher.storedFields().document(document);
        RecurringHeadline headline = RecurringHeadline.of(StoredTexts.text(item, IndexFields.HEADLINE), language);
        PartialDate date = PartialDate.parse(item.get(IndexFields.PUBLISHED));
        if (headline.words().isEmpty() || !Recurrence.isKnownToTheMonth(date)) {
            return List.of();
        }
        List<Recurrence.Dated> alike = new ArrayList<>();
        String publisher = StoredTexts.text(item, IndexFields.PUBLISHER);
        for (ScoreDoc candidate : HitOrder.mostRelevant(searcher, alike(headline.words(), publisher), MAX_CANDIDATES)) {
            if (candidate.doc != document) {
                add(candidate.doc, headline, publisher, alike);
            }
        }
        List<Integer> members = Recurrence.around(date.firstDay(), alike);
        if (members.isEmpty()) {
            return List.of();
        }
        List<ScoreDoc> found = new ArrayList<>();
        found.add(new ScoreDoc(document, 0));
        members.forEach(member -> found.add(new ScoreDoc(member, 0)));
        List<Hit> hits = new ArrayList<>(
                HitAssembler.of(searcher, Highlighting.of(MatchAllDocsQuery.INSTANCE, searcher), found));
        hits.sort(Comparator.comparing((Hit hit) -> hit.published().firstDay())
                .reversed()
                .thenComparing(hit -> hit.id().value()));
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    private void add(int document, RecurringHeadline headline, String publisher, List<Recurrence.Dated> alike)
            throws IOException {
        Document other = searcher.storedFields()
                .document(document, Set.of(IndexFields.HEADLINE, IndexFields.PUBLISHED, IndexFields.PUBLISHER));
        PartialDate date = PartialDate.parse(other.get(IndexFields.PUBLISHED));
        boolean same = RecurringHeadline.of(StoredTexts.text(other, IndexFields.HEADLINE), language)
                .isLike(headline);
        if (same
                && Recurrence.isKnownToTheMonth(date)
                && isOf(publisher, StoredTexts.text(other, IndexFields.PUBLISHER))) {
            LocalDate day = date.firstDay();
            alike.add(new Recurrence.Dated(document, day));
        }
    }

    private boolean isOf(String publisher, String name) {
        PublisherNames names = searcher.curation().publishers();
        return names.chosen(name).equals(names.chosen(publisher));
    }

    private Query alike(Set<String> words, String publisher) {
        BooleanQuery.Builder shared = new BooleanQuery.Builder();
        words.forEach(word ->
                shared.add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.HEADLINE, word))), Occur.SHOULD));
        shared.setMinimumNumberShouldMatch((int) Math.ceil(words.size() * SHARED));
        if (publisher.isEmpty()) {
            return shared.build();
        }
        return new BooleanQuery.Builder()
                .add(shared.build(), Occur.MUST)
                .add(
                        new TermInSetQuery(
                                IndexFields.PUBLISHER,
                                searcher.curation().publishers().all(publisher).stream()
                                        .map(BytesRef::new)
                                        .toList()),
                        Occur.FILTER)
                .build();
    }
}
