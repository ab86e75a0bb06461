package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** The floor: the same index and the same search, by hand, with Lucene's own Swedish analyzer and no more than is needed. */
final class BareLucene implements AutoCloseable {

    private static final Map<String, Float> TEXTS = Map.of("headline", 3f, "lead", 1.5f, "body", 1f);
    private static final String[] FIELDS = {"headline", "lead", "body"};

    private final Analyzer analyzer = new SwedishAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final StringDocValuesReaderState publishers;
    private final StringDocValuesReaderState keywords;

    BareLucene(Path directory) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(directory));
        searcher = new IndexSearcher(reader);
        publishers = new StringDocValuesReaderState(reader, "publisher");
        keywords = new StringDocValuesReaderState(reader, "keyword");
    }

    static void index(Path news, Path directory) throws IOException {
        FieldType text = new FieldType(TextField.TYPE_STORED);
        text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        try (NewsFile items = NewsFile.read(news);
                IndexWriter writer = new IndexWriter(
                        FSDirectory.open(directory),
                        new IndexWriterConfig(new SwedishAnalyzer()).setRAMBufferSizeMB(128))) {
            while (items.hasNext()) {
                writer.addDocument(document(items.next(), text));
            }
            writer.commit();
        }
    }

    private static Document document(NewsItem item, FieldType text) {
        Document document = new Document();
        document.add(new StringField("id", item.identifier(), Field.Store.YES));
        document.add(new Field("headline", item.headline(), text));
        document.add(new Field("lead", item.lead(), text));
        document.add(new Field("body", item.body(), text));
        document.add(new StringField("publisher", item.publisher(), Field.Store.YES));
        document.add(new SortedDocValuesField("publisher", new BytesRef(item.publisher())));
        item.keywords().forEach(keyword -> document.add(new SortedSetDocValuesField("keyword", new BytesRef(keyword))));
        document.add(new StoredField("url", item.url()));
        document.add(new StoredField("published", item.published().iso()));
        PartialDate date = item.published();
        long[] start = {date.start().toEpochMilli()};
        document.add(new LongRange("interval", start, new long[] {date.end().toEpochMilli() - 1}));
        document.add(new NumericDocValuesField("day", date.firstDay().toEpochDay()));
        return document;
    }

    /** Returns how many items were found, once all of a page has been read. */
    long search(MixedQueries.MixedQuery asked) throws IOException {
        Query query = query(asked);
        FacetsCollectorManager.FacetsResult result =
                FacetsCollectorManager.search(searcher, query, 20, new FacetsCollectorManager());
        TopDocs top = result.topDocs();
        FacetsCollector all = result.facetsCollector();
        int sum = top.scoreDocs.length;
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : top.scoreDocs) {
            sum += stored.document(hit.doc).get("headline").length();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(4_000_000)
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.of("sv")))
                .build();
        sum += highlighter
                .highlightFields(FIELDS, query, top, new int[] {1, 2, 2})
                .size();
        sum += new StringValueFacetCounts(publishers, all).getTopChildren(1_000, "publisher").childCount;
        sum += new StringValueFacetCounts(keywords, all).getTopChildren(1_000, "keyword").childCount;
        sum += timeLine(all).size();
        return sum < 0 ? 0 : found(all);
    }

    private static long found(FacetsCollector all) {
        return all.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    private static Map<Integer, Integer> timeLine(FacetsCollector all) throws IOException {
        Map<Integer, Integer> years = new TreeMap<>();
        for (FacetsCollector.MatchingDocs segment : all.getMatchingDocs()) {
            NumericDocValues days = segment.context().reader().getNumericDocValues("day");
            DocIdSetIterator items = segment.bits().iterator();
            while (items != null && items.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (days.advanceExact(items.docID())) {
                    years.merge(LocalDate.ofEpochDay(days.longValue()).getYear(), 1, Integer::sum);
                }
            }
        }
        return years;
    }

    private Query query(MixedQueries.MixedQuery asked) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String text = asked.text();
        if (text.startsWith("\"")) {
            query.add(inAnyText(terms(text)), Occur.MUST);
        } else {
            for (String word : text.split(" ", -1)) {
                boolean excluded = word.startsWith("-");
                for (String term : terms(word)) {
                    query.add(inAnyText(List.of(term)), excluded ? Occur.MUST_NOT : Occur.MUST);
                }
            }
        }
        if (asked.fromYear() > 0) {
            query.add(
                    LongRange.newIntersectsQuery(
                            "interval", new long[] {asked.firstMoment()}, new long[] {Long.MAX_VALUE}),
                    Occur.FILTER);
        }
        return query.build();
    }

    private static Query inAnyText(List<String> terms) {
        List<Query> texts = new ArrayList<>();
        TEXTS.forEach((field, boost) -> texts.add(new BoostQuery(
                terms.size() == 1
                        ? new TermQuery(new Term(field, terms.getFirst()))
                        : new PhraseQuery(field, terms.toArray(String[]::new)),
                boost)));
        return new DisjunctionMaxQuery(texts, 0.2f);
    }

    private List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
