package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/** What an analyzer alone is worth: one field, any of the words, Lucene's own scores. */
final class PlainRanking implements Ranking {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final float WRITTEN_WEIGHT = 1f;
    private static final float BASE_WEIGHT = 0.6f;
    private static final float PART_WEIGHT = 0.3f;

    private final Contender contender;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainRanking(Contender contender, List<Passage> passages) throws IOException {
        this.contender = contender;
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(contender.analyzer()))) {
            for (Passage passage : passages) {
                Document document = new Document();
                document.add(new StoredField(ID, passage.id()));
                document.add(new TextField(TEXT, passage.title() + "\n" + passage.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public List<String> best(String question) throws IOException {
        Query query = contender
                .language()
                .map(language -> anyWord(language, question))
                .orElseGet(() -> anyTerm(question));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ids;
    }

    private Query anyTerm(String question) {
        @Nullable Query query = new QueryBuilder(contender.analyzer()).createBooleanQuery(TEXT, question);
        return query == null ? MatchNoDocsQuery.INSTANCE : query;
    }

    private static Query anyWord(SwedishLanguage language, String question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (SwedishWord word : language.words(question)) {
            query.add(word(word), Occur.SHOULD);
            word.pieces().forEach(piece -> query.add(word(piece), Occur.SHOULD));
        }
        return query.build();
    }

    private static Query word(SwedishWord word) {
        SynonymQuery.Builder query =
                new SynonymQuery.Builder(TEXT).addTerm(new Term(TEXT, word.writtenTerm()), WRITTEN_WEIGHT);
        if (word.isFunctionWord()) {
            return query.build();
        }
        word.baseTerms().forEach(term -> query.addTerm(new Term(TEXT, term), BASE_WEIGHT));
        word.partTerms().forEach(term -> query.addTerm(new Term(TEXT, term), PART_WEIGHT));
        return query.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
