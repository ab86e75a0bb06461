package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Weight;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.search.text.StoredTexts;

/**
 * Marks the matches in the texts of a page of hits. The matches of a document are looked up once for all its texts.
 * What cannot be marked before the deadline stays unmarked.
 */
final class PageHighlighter {

    private final ArchiveSearcher searcher;
    private final LoadedPage page;
    private final List<HighlightedField> fields = new ArrayList<>();

    /**
     * Makes a highlighter.
     *
     * @param searcher the view of the index that the page is of
     * @param page the documents
     * @param whole the fields of which all the text and all matches are wanted; of the others, the best sentences
     */
    PageHighlighter(ArchiveSearcher searcher, LoadedPage page, Set<String> whole) {
        this.searcher = searcher;
        this.page = page;
        for (String field : IndexFields.TEXTS) {
            fields.add(new HighlightedField(field, whole.contains(field), searcher.deadline()));
        }
    }

    /** The snippets with a match, by field and by the place of the document on the page. */
    Map<String, List<List<Snippet>>> highlight(Highlighting marking) throws IOException {
        Map<String, List<List<Snippet>>> found = new HashMap<>();
        for (int place = 0; place < page.documents().size(); place++) {
            Optional<Matches> matches = matches(place, marking);
            for (HighlightedField field : fields) {
                found.computeIfAbsent(field.name(), unused -> new ArrayList<>())
                        .add(matches.isEmpty() ? List.of() : snippets(field, place, matches.get()));
            }
        }
        return found;
    }

    private List<Snippet> snippets(HighlightedField field, int place, Matches matches) throws IOException {
        int document = page.numbers().get(place);
        LeafReaderContext segment = segment(document);
        String text = StoredTexts.text(page.documents().get(place), field.name());
        return field.snippets(matches, segment.reader(), document - segment.docBase, text);
    }

    private LeafReaderContext segment(int document) {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        return segments.get(ReaderUtil.subIndex(document, segments));
    }

    private Optional<Matches> matches(int place, Highlighting marking) throws IOException {
        if (searcher.deadline().passed()) {
            return Optional.empty();
        }
        try {
            int document = page.numbers().get(place);
            LeafReaderContext segment = segment(document);
            Weight query = marking.in(page.documents().get(place));
            return Optional.ofNullable(query.matches(segment, document - segment.docBase));
        } catch (DeadlinePassedException tooLate) {
            return Optional.empty();
        }
    }
}
