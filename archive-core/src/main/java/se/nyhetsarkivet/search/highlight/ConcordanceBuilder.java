package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Concordance.ItemLines;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.Snippet.Range;
import se.nyhetsarkivet.result.TextMatches;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** Makes a line of each match in some hits. What is a match is decided as for snippets, so that both mark the same. */
public final class ConcordanceBuilder {

    /** Hits whose texts are in memory at the same time. */
    private static final int HITS_AT_ONCE = 100;

    /** Matches of an item that are compared with each other; those that follow are only counted. */
    private static final int MAX_COMPARED = 1_000;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final QueryTranslator translator;
    private final QueryNode asked;
    private final StoredFields stored;
    private boolean foundAll = true;

    public ConcordanceBuilder(
            SwedishLanguage language, ArchiveSearcher searcher, QueryTranslator translator, QueryNode asked)
            throws IOException {
        this.language = language;
        this.searcher = searcher;
        this.translator = translator;
        this.asked = asked;
        stored = searcher.storedFields();
    }

    /** The lines of hits that are in this view of the index. */
    public Concordance of(List<Hit> hits) throws IOException {
        List<ItemLines> items = new ArrayList<>();
        for (int first = 0; first < hits.size(); first += HITS_AT_ONCE) {
            items.addAll(ofSome(hits.subList(first, Math.min(hits.size(), first + HITS_AT_ONCE))));
        }
        return new Concordance(items);
    }

    /** The whole texts of a revision with all matches; empty if it is not in this view of the index. */
    public Optional<TextMatches> in(ItemId id, int revision) throws IOException {
        LoadedPage page = new LoadedPage(new ArrayList<>(), new ArrayList<>());
        if (load(id, revision, page) < 0) {
            return Optional.empty();
        }
        Map<String, List<List<Snippet>>> marked = marked(page);
        return Optional.of(new TextMatches(
                whole(IndexFields.HEADLINE, page, marked),
                whole(IndexFields.LEAD, page, marked),
                whole(IndexFields.BODY, page, marked)));
    }

    private static Snippet whole(String field, LoadedPage page, Map<String, List<List<Snippet>>> marked) {
        return marked.getOrDefault(field, List.of(List.of())).getFirst().stream()
                .findFirst()
                .map(text -> new Snippet(text.text(), joined(text.matches())))
                .orElseGet(() -> new Snippet(StoredTexts.text(page.documents().getFirst(), field), List.of()));
    }

    /** Whether all the hits looked for were in this view of the index. */
    public boolean foundAll() {
        return foundAll;
    }

    private List<ItemLines> ofSome(List<Hit> hits) throws IOException {
        LoadedPage page = new LoadedPage(new ArrayList<>(), new ArrayList<>());
        List<Integer> places = new ArrayList<>();
        for (Hit hit : hits) {
            places.add(load(hit.id(), hit.revision(), page));
        }
        Map<String, List<List<Snippet>>> marked = marked(page);
        List<ItemLines> items = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            List<Snippet> texts = new ArrayList<>();
            int place = places.get(i);
            if (place >= 0) {
                IndexFields.TEXTS.forEach(field ->
                        texts.addAll(marked.getOrDefault(field, List.of()).get(place)));
            }
            items.add(lines(hits.get(i), texts));
        }
        return items;
    }

    private Map<String, List<List<Snippet>>> marked(LoadedPage page) throws IOException {
        if (page.documents().isEmpty()) {
            return Map.of();
        }
        Highlighting marking = Highlighting.of(asked, translator, language, searcher);
        return new PageHighlighter(searcher, page, Set.copyOf(IndexFields.TEXTS)).highlight(marking);
    }

    /** The place on the page of the document with a hit's text, which is put there unless it is there; -1 if there is none. */
    private int load(ItemId item, int revision, LoadedPage page) throws IOException {
        Term id = new Term(IndexFields.ID, item.value());
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            PostingsEnum revisions = segment.reader().postings(id, PostingsEnum.NONE);
            Bits live = segment.reader().getLiveDocs();
            while (revisions != null && revisions.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int inSegment = revisions.docID();
                int number = segment.docBase + inSegment;
                boolean loaded = page.numbers().contains(number);
                if (live == null || live.get(inSegment)) {
                    Document document = loaded ? page.document(number) : stored.document(number);
                    if (Integer.parseInt(document.get(IndexFields.REVISION)) == revision) {
                        return loaded ? page.numbers().indexOf(number) : page.add(number, document);
                    }
                }
            }
        }
        foundAll = false;
        return -1;
    }

    private static ItemLines lines(Hit hit, List<Snippet> texts) {
        Set<Concordance.Line> different = new LinkedHashSet<>();
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
        List<Concordance.Line> lines =
                different.stream().limit(Concordance.MAX_LINES).toList();
        return new ItemLines(hit, lines, different.size() - lines.size() + others);
    }

    private static Concordance.Line line(Hit hit, String text, Range match, LineContext context) {
        return new Concordance.Line(
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
