package se.nyhetsarkivet.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Cuts out of the hits what shows why they match: whole sentences, with the places of the matches. The texts come from
 * documents that were loaded already, so that each is unpacked once. For one page of hits.
 */
final class Snippets {

    private static final int MAX_SENTENCES = 2;
    private static final int MAX_CHARACTERS = 320;
    private static final int MAX_TEXT_CHARACTERS = 4_000_000;
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final Map<String, Object[]> passagesByField = new HashMap<>();
    private final List<Document> documents;

    Snippets(ArchiveSearcher searcher, SwedishLanguage language, Query query, LoadedPage page) throws IOException {
        documents = page.documents();
        Highlighter highlighter = new Highlighter(searcher, language, page);
        int[] passages = {1, MAX_SENTENCES, MAX_SENTENCES};
        String[] fields = IndexFields.TEXTS.toArray(String[]::new);
        passagesByField.putAll(highlighter.highlight(fields, query, page.docIds(), passages));
    }

    /** The documents of a page, with their numbers in the index. */
    record LoadedPage(List<Integer> numbers, List<Document> documents) {

        int[] docIds() {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }

        Document document(int docId) {
            return documents.get(numbers.indexOf(docId));
        }
    }

    Snippet headline(int hit) {
        List<Snippet> found = found(IndexFields.HEADLINE, hit);
        return found.isEmpty() ? new Snippet(text(IndexFields.HEADLINE, hit), List.of()) : found.getFirst();
    }

    /** The best sentences of lead and body, or the beginning of the item if none has a match. */
    List<Snippet> sentences(int hit) {
        // A body often begins with the lead's own words; a sentence is shown once.
        Set<Snippet> once = new LinkedHashSet<>(found(IndexFields.LEAD, hit));
        once.addAll(found(IndexFields.BODY, hit));
        List<Snippet> sentences = List.copyOf(once);
        if (sentences.isEmpty()) {
            String lead = text(IndexFields.LEAD, hit);
            String beginning = lead.isEmpty() ? text(IndexFields.BODY, hit) : lead;
            return beginning.isBlank() ? List.of() : List.of(SnippetText.beginning(beginning, MAX_CHARACTERS));
        }
        return sentences.subList(0, Math.min(MAX_SENTENCES, sentences.size()));
    }

    private String text(String field, int hit) {
        String text = documents.get(hit).get(field);
        return text == null ? "" : text;
    }

    @SuppressWarnings("unchecked")
    private List<Snippet> found(String field, int hit) {
        Object passages = passagesByField.getOrDefault(field, new Object[0])[hit];
        return passages == null ? List.of() : (List<Snippet>) passages;
    }

    /** Lucene's highlighter, reading the texts of the page from memory and answering with our snippets. */
    private static final class Highlighter extends UnifiedHighlighter {

        private final LoadedPage page;

        Highlighter(ArchiveSearcher searcher, SwedishLanguage language, LoadedPage page) {
            super(UnifiedHighlighter.builder(searcher, language.analyzer())
                    .withMaxLength(MAX_TEXT_CHARACTERS)
                    .withMaxNoHighlightPassages(0)
                    .withBreakIterator(
                            () -> new SplittingBreakIterator(BreakIterator.getSentenceInstance(SWEDISH), '\n')));
            this.page = page;
        }

        Map<String, Object[]> highlight(String[] fields, Query query, int[] docIds, int[] maxPassages)
                throws IOException {
            return highlightFieldsAsObjects(fields, query, docIds, maxPassages);
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(
                String[] fields, DocIdSetIterator docs, int cacheCharactersThreshold) throws IOException {
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
            boolean whole = field.equals(IndexFields.HEADLINE);
            return new PassageFormatter() {
                @Override
                public Object format(Passage[] passages, String content) {
                    return whole
                            ? List.of(SnippetText.whole(content, passages))
                            : SnippetText.sentences(content, passages, MAX_CHARACTERS);
                }
            };
        }

        @Override
        protected BreakIterator getBreakIterator(String field) {
            // A headline is shown whole, so its matches must all be in one passage.
            return field.equals(IndexFields.HEADLINE) ? new WholeBreakIterator() : super.getBreakIterator(field);
        }
    }
}
