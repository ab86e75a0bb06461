package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import se.nyhetsarkivet.item.NewsItem;

/** How large the index of the texts becomes, with offsets and stored texts as the archive has them. */
final class IndexSizeEvaluation {

    private static final double MEGABYTE = 1_000_000;
    private static final int WRITE_BUFFER_MEGABYTES = 64;

    /** The endings of the files that hold the stored texts. */
    private static final Set<String> STORED_TEXT = Set.of("fdt", "fdx", "fdm");

    private static final FieldType FULL_TEXT = fullText();

    private final NewsCorpus corpus;

    IndexSizeEvaluation(NewsCorpus corpus) {
        this.corpus = corpus;
    }

    /** The sizes of an index in bytes. */
    private record Size(long all, long storedTexts) {

        long terms() {
            return all - storedTexts;
        }
    }

    Table table(Contenders contenders) throws IOException {
        Size baseline = size(contenders.baseline());
        Size ours = size(contenders.withDictionary());
        return new Table(
                "Size: the index of headline, lead and body of %s items, in MB"
                        .formatted(Figures.count(corpus.items().size())),
                List.of("", "whole", "ratio", "without stored texts", "ratio"),
                List.of(
                        cells(contenders.baseline(), baseline, baseline),
                        cells(contenders.withDictionary(), ours, baseline)),
                "");
    }

    private static List<String> cells(Contender contender, Size size, Size baseline) {
        return List.of(
                contender.name(),
                megabytes(size.all()),
                Figures.decimal((double) size.all() / baseline.all()),
                megabytes(size.terms()),
                Figures.decimal((double) size.terms() / baseline.terms()));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
    }

    private Size size(Contender contender) throws IOException {
        try (TemporaryDirectory temporary = new TemporaryDirectory();
                Directory directory = FSDirectory.open(temporary.path())) {
            index(contender, directory);
            long all = 0;
            long storedTexts = 0;
            for (String file : directory.listAll()) {
                long length = directory.fileLength(file);
                all += length;
                storedTexts += STORED_TEXT.contains(file.substring(file.lastIndexOf('.') + 1)) ? length : 0;
            }
            return new Size(all, storedTexts);
        }
    }

    private void index(Contender contender, Directory directory) throws IOException {
        TieredMergePolicy separateFiles = new TieredMergePolicy();
        separateFiles.setNoCFSRatio(0);
        IndexWriterConfig config = new IndexWriterConfig(contender.analyzer())
                .setUseCompoundFile(false)
                .setMergePolicy(separateFiles)
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (NewsItem item : corpus.items()) {
                writer.addDocument(document(item));
            }
            writer.forceMerge(1);
        }
    }

    private static Document document(NewsItem item) {
        Document document = new Document();
        document.add(new Field("headline", item.headline(), FULL_TEXT));
        document.add(new Field("lead", item.lead(), FULL_TEXT));
        document.add(new Field("body", item.body(), FULL_TEXT));
        return document;
    }

    private static FieldType fullText() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
