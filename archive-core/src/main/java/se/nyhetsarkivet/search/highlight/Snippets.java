package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.result.Snippet;

/**
 * Cuts out of the hits what shows why they match: whole sentences, with the places of the matches. The texts come from
 * documents that were loaded already, so that each is unpacked once. For one page of hits.
 */
public final class Snippets {

    static final int MAX_SENTENCES = 2;
    static final int MAX_CHARACTERS = 320;

    private final Map<String, List<List<Snippet>>> foundByField;
    private final List<Document> documents;

    public Snippets(ArchiveSearcher searcher, Highlighting marking, LoadedPage page) throws IOException {
        documents = page.documents();
        // A headline is shown whole, so its matches must all be in one passage.
        PageHighlighter highlighter = new PageHighlighter(searcher, page, Set.of(IndexFields.HEADLINE));
        foundByField = highlighter.highlight(marking);
    }

    public Snippet headline(int hit) {
        List<Snippet> found = found(IndexFields.HEADLINE, hit);
        return found.isEmpty() ? new Snippet(text(IndexFields.HEADLINE, hit), List.of()) : found.getFirst();
    }

    /** The best sentences of lead and body, or the beginning of the item if none has a match. */
    public List<Snippet> sentences(int hit) {
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

    private List<Snippet> found(String field, int hit) {
        return foundByField.getOrDefault(field, List.of()).get(hit);
    }
}
