package se.nyhetsarkivet.index.document;

import java.time.Instant;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.comparison.ItemEdit;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.reference.Reference;

/** Makes the index's document of a revision. */
public final class RevisionDocument {

    /** The longest term that Lucene takes is 32,766 bytes; a longer publisher or keyword is cut well before. */
    private static final int MAX_TERM_CHARACTERS = 8_000;

    private RevisionDocument() {}

    /** Of the revision in force. */
    public static Document current(Revision revision) {
        Document document = of(revision);
        TextSimilarity.terms(revision.item())
                .forEach(term ->
                        document.add(new StringField(IndexFields.LIKENESS, new BytesRef(term), Field.Store.NO)));
        return document;
    }

    /** Of a revision that was in force until another one was seen. */
    public static Document earlier(Revision revision, Revision next) {
        Document document = of(revision);
        Instant until = next.seenAt();
        document.add(new NumericDocValuesField(IndexFields.SEEN_UNTIL, until.toEpochMilli()));
        document.add(new StoredField(IndexFields.SEEN_UNTIL, until.toEpochMilli()));
        document.add(new SortedDocValuesField(
                IndexFields.EARLIER_ID, new BytesRef(revision.id().value())));
        addEdit(document, revision, next);
        return document;
    }

    /** The archive knows of an edit when it has both revisions, in whatever order they came. */
    private static void addEdit(Document document, Revision before, Revision after) {
        ItemEdit edit = ItemEdit.of(before, after);
        long sequence = Math.max(before.sequence(), after.sequence());
        document.add(new LongPoint(IndexFields.EDIT, sequence));
        document.add(new NumericDocValuesField(IndexFields.EDIT, sequence));
        edit.kinds().forEach(kind -> addTerm(document, IndexFields.EDIT_KIND, kind.name()));
        addTerm(document, IndexFields.EDIT_NOTICE, edit.withoutNotice() ? IndexFields.SILENT : IndexFields.STATED);
        document.add(new NumericDocValuesField(IndexFields.EDIT_WORDS, edit.words()));
        String group = Math.max(before.batch(), after.batch()) + "-" + edit.likeness();
        addTerm(document, IndexFields.EDIT_GROUP, group);
        document.add(new SortedDocValuesField(IndexFields.EDIT_GROUP, new BytesRef(group)));
        Stream.of(before.item().publisher(), after.item().publisher())
                .filter(publisher -> !publisher.isEmpty())
                .distinct()
                .forEach(publisher -> addTerm(document, IndexFields.EDIT_PUBLISHER, cut(publisher)));
    }

    private static void addTerm(Document document, String field, String term) {
        document.add(new StringField(field, term, Field.Store.NO));
    }

    private static Document of(Revision revision) {
        NewsItem item = revision.item();
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, revision.id().value(), Field.Store.YES));
        document.add(new NumericDocValuesField(IndexFields.SEQUENCE, revision.sequence()));
        document.add(new NumericDocValuesField(
                IndexFields.SEEN_FROM, revision.seenAt().toEpochMilli()));
        document.add(new StoredField(IndexFields.REVISION, revision.number()));
        CountedTexts texts = new CountedTexts();
        document.add(texts.of(IndexFields.HEADLINE, item.headline()));
        document.add(texts.of(IndexFields.LEAD, item.lead()));
        document.add(texts.of(IndexFields.BODY, item.body()));
        document.add(texts.words(IndexFields.WORDS));
        addPublisher(document, item.publisher());
        item.keywords().forEach(keyword -> addKeyword(document, keyword));
        if (!item.url().isEmpty()) {
            document.add(new StoredField(IndexFields.URL, item.url()));
            document.add(new StringField(IndexFields.ADDRESS, cut(WebAddress.key(item.url())), Field.Store.NO));
        }
        addDate(document, item.published());
        addReferences(document, item);
        return document;
    }

    /** What is both is there twice, which makes no difference and saves comparing them. */
    private static void addReferences(Document document, NewsItem item) {
        Reference.in(item).forEach(reference -> addTerm(document, IndexFields.REFERENCE, reference.text()));
        for (Reference own : Reference.bornBy(item)) {
            addTerm(document, IndexFields.REFERENCE, own.text());
            document.add(new StringField(IndexFields.OWN_REFERENCE, own.text(), Field.Store.YES));
        }
    }

    private static void addPublisher(Document document, String publisher) {
        if (!publisher.isEmpty()) {
            String term = cut(publisher);
            document.add(new StringField(IndexFields.PUBLISHER, term, Field.Store.YES));
            document.add(new SortedDocValuesField(IndexFields.PUBLISHER, new BytesRef(term)));
        }
    }

    private static void addKeyword(Document document, String keyword) {
        String term = cut(keyword);
        document.add(new StringField(IndexFields.KEYWORD, term, Field.Store.NO));
        document.add(new SortedSetDocValuesField(IndexFields.KEYWORD, new BytesRef(term)));
    }

    private static void addDate(Document document, PartialDate date) {
        long start = date.start().toEpochMilli();
        long lastMillisecond = date.end().toEpochMilli() - 1;
        document.add(new StoredField(IndexFields.PUBLISHED, date.iso()));
        document.add(new LongRange(IndexFields.PUBLISHED_INTERVAL, new long[] {start}, new long[] {lastMillisecond}));
        document.add(new NumericDocValuesField(IndexFields.PUBLISHED_START, start));
        document.add(new NumericDocValuesField(IndexFields.PUBLISHED_DAY, DayAndPrecision.pack(date)));
    }

    private static String cut(String term) {
        return term.length() > MAX_TERM_CHARACTERS ? term.substring(0, MAX_TERM_CHARACTERS) : term;
    }
}
