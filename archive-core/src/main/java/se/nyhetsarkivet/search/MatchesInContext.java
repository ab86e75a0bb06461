package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.search.Concordance.ItemLines;
import se.nyhetsarkivet.search.Snippet.Range;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** Makes a line of each match in some hits. What is a match is decided as for snippets, so that both mark the same. */
final class MatchesInContext {

    /** Hits whose texts are in memory at the same time. */
    private static final int HITS_AT_ONCE = 100;

    /** Matches of an item that are compared with each other; those that follow are only counted. */
    private static final int MAX_COMPARED = 1_000;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final QueryTranslator translator;
    private final QueryNode asked;

    /** A hit and the document that has its text, if there is one. */
    private record Located(Hit hit, OptionalInt document) {}

    MatchesInContext(SwedishLanguage language, ArchiveSearcher searcher, QueryTranslator translator, QueryNode asked) {
        this.language = language;
        this.searcher = searcher;
        this.translator = translator;
        this.asked = asked;
    }

    /** The lines of hits that are in this view of the index. */
    Concordance of(List<Hit> hits) throws IOException {
        List<ItemLines> items = new ArrayList<>();
        for (int first = 0; first < hits.size(); first += HITS_AT_ONCE) {
            items.addAll(ofSome(hits.subList(first, Math.min(hits.size(), first + HITS_AT_ONCE))));
        }
        return new Concordance(items);
    }

    /** Whether all the hits are in this view of the index. */
    boolean hasAll(List<Hit> hits) throws IOException {
        for (Hit hit : hits) {
            if (document(hit).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<ItemLines> ofSome(List<Hit> hits) throws IOException {
        List<Located> located = new ArrayList<>();
        for (Hit hit : hits) {
            located.add(new Located(hit, document(hit)));
        }
        List<Integer> numbers = located.stream()
                .flatMapToInt(each -> each.document().stream())
                .boxed()
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return hits.stream().map(hit -> new ItemLines(hit, List.of(), 0)).toList();
        }
        LoadedPage page = LoadedPage.of(searcher, numbers);
        Query marking =
                translator.with(new WordsOfTexts(language, page.documents())).marking(asked);
        Map<String, List<List<Snippet>>> marked =
                new PageHighlighter(searcher, language, page, Set.copyOf(IndexFields.TEXTS)).highlight(marking);
        List<ItemLines> items = new ArrayList<>();
        for (Located each : located) {
            List<Snippet> texts = new ArrayList<>();
            each.document()
                    .ifPresent(number -> IndexFields.TEXTS.forEach(field ->
                            texts.addAll(marked.getOrDefault(field, List.of()).get(numbers.indexOf(number)))));
            items.add(lines(each.hit(), texts));
        }
        return items;
    }

    private OptionalInt document(Hit hit) throws IOException {
        Term id = new Term(IndexFields.ID, hit.id().value());
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            PostingsEnum revisions = segment.reader().postings(id, PostingsEnum.NONE);
            Bits live = segment.reader().getLiveDocs();
            StoredFields stored = segment.reader().storedFields();
            while (revisions != null && revisions.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = revisions.docID();
                if ((live == null || live.get(document)) && revision(stored, document) == hit.revision()) {
                    return OptionalInt.of(segment.docBase + document);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static int revision(StoredFields stored, int document) throws IOException {
        return Integer.parseInt(
                stored.document(document, Set.of(IndexFields.REVISION)).get(IndexFields.REVISION));
    }

    private static ItemLines lines(Hit hit, List<Snippet> texts) {
        Set<ConcordanceLine> different = new LinkedHashSet<>();
        int compared = 0;
        int others = 0;
        for (Snippet text : texts) {
            LineContext context = new LineContext(text.text());
            for (Range match : joined(text.matches())) {
                if (compared < MAX_COMPARED) {
                    different.add(line(hit, text.text(), match, context));
                    compared++;
                } else {
                    others++;
                }
            }
        }
        List<ConcordanceLine> lines =
                different.stream().limit(Concordance.MAX_LINES).toList();
        return new ItemLines(hit, lines, different.size() - lines.size() + others);
    }

    private static ConcordanceLine line(Hit hit, String text, Range match, LineContext context) {
        return new ConcordanceLine(
                hit.id(),
                hit.revision(),
                hit.published(),
                hit.publisher(),
                context.before(match.start()),
                text.substring(match.start(), match.end()),
                context.after(match.end()));
    }

    /** Parts of one word that stand next to each other are one match. */
    private static List<Range> joined(List<Range> matches) {
        List<Range> joined = new ArrayList<>();
        for (Range match : matches) {
            boolean touches = !joined.isEmpty() && joined.getLast().end() >= match.start();
            joined.add(touches ? new Range(joined.removeLast().start(), match.end()) : match);
        }
        return joined;
    }
}
