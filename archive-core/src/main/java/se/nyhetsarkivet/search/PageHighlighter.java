package se.nyhetsarkivet.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** Lucene's highlighter, reading the texts of the page from memory and answering with our snippets. For one page of hits. */
final class PageHighlighter extends UnifiedHighlighter {

    private static final int MAX_TEXT_CHARACTERS = 4_000_000;
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final LoadedPage page;
    private final Set<String> whole;

    /**
     * Makes a highlighter.
     *
     * @param searcher the view of the index that the page is of
     * @param language the language of the texts
     * @param page the documents
     * @param whole the fields of which all the text and all matches are wanted; of the others, the best sentences
     */
    PageHighlighter(ArchiveSearcher searcher, SwedishLanguage language, LoadedPage page, Set<String> whole) {
        super(UnifiedHighlighter.builder(searcher, language.analyzer())
                .withMaxLength(MAX_TEXT_CHARACTERS)
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> new SplittingBreakIterator(BreakIterator.getSentenceInstance(SWEDISH), '\n')));
        this.page = page;
        this.whole = whole;
    }

    /** The snippets with a match, by field and by the place of the document on the page. */
    Map<String, List<List<Snippet>>> highlight(Query query) throws IOException {
        String[] fields = IndexFields.TEXTS.toArray(String[]::new);
        int[] passages = IndexFields.TEXTS.stream()
                .mapToInt(field -> whole.contains(field) ? 1 : Snippets.MAX_SENTENCES)
                .toArray();
        Map<String, List<List<Snippet>>> found = new HashMap<>();
        highlightFieldsAsObjects(fields, query, page.docIds(), passages)
                .forEach((field, ofPage) -> found.put(
                        field,
                        Arrays.stream(ofPage).map(PageHighlighter::snippets).toList()));
        return found;
    }

    /** What the formatter made of a text; null if nothing was to be marked. */
    @SuppressWarnings("unchecked")
    private static List<Snippet> snippets(@Nullable Object formatted) {
        return formatted == null ? List.of() : (List<Snippet>) formatted;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator docs, int cacheCharactersThreshold)
            throws IOException {
        List<CharSequence[]> values = new ArrayList<>();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            Document document = page.document(doc);
            CharSequence[] texts = new CharSequence[fields.length];
            for (int i = 0; i < fields.length; i++) {
                texts[i] = document.get(fields[i]);
            }
            values.add(texts);
        }
        return values;
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        boolean all = whole.contains(field);
        return new PassageFormatter() {
            @Override
            public Object format(Passage[] passages, String content) {
                return all
                        ? List.of(SnippetText.whole(content, passages))
                        : SnippetText.sentences(content, passages, Snippets.MAX_CHARACTERS);
            }
        };
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return whole.contains(field) ? new WholeBreakIterator() : super.getBreakIterator(field);
    }
}
