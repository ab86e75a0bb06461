package se.nyhetsarkivet.search.suggest;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.TextPart;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.Completion;
import se.nyhetsarkivet.result.Completion.Headline;
import se.nyhetsarkivet.search.expansion.TermExpansion;
import se.nyhetsarkivet.search.expansion.WordPattern;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.word.WordQueries;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;

/** Completes what is being typed, from the words, headlines and publishers of one view of the index. */
public final class Completer {

    /** With one letter, half of the archive would have to be looked at. */
    private static final int SHORTEST_BEGINNING = 2;

    private static final int MAX_HEADLINE_WORDS = 64;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final TermExpansion expansion;

    public Completer(SwedishLanguage language, ArchiveSearcher searcher) {
        this.language = language;
        this.searcher = searcher;
        expansion = new TermExpansion(searcher.getIndexReader(), searcher.deadline());
    }

    public Completion complete(String text, int limit) throws IOException {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = typed.length();
        while (start > 0 && Character.isLetterOrDigit(typed.charAt(start - 1))) {
            start--;
        }
        String beginning = typed.substring(start);
        if (beginning.length() < SHORTEST_BEGINNING) {
            return Completion.NONE;
        }
        String before = typed.substring(0, start);
        List<String> texts = words(beginning, IndexFields.TEXTS, limit).stream()
                .map(word -> before + word)
                .toList();
        List<String> publishers = new FilterValueLookup(searcher)
                .matching(IndexFields.PUBLISHER, typed).stream()
                        .map(BytesRef::utf8ToString)
                        .map(searcher.curation().publishers()::chosen)
                        .distinct()
                        .limit(limit)
                        .toList();
        return new Completion(texts, headlines(before, beginning, limit), publishers);
    }

    private List<String> words(String beginning, List<String> fields, int limit) throws IOException {
        return expansion
                .matching(WordPattern.of(beginning + "*"), fields, limit)
                .texts();
    }

    private List<Headline> headlines(String before, String beginning, int limit) throws IOException {
        List<BytesRef> last = words(beginning, List.of(IndexFields.HEADLINE), MAX_HEADLINE_WORDS).stream()
                .map(word -> new BytesRef(TermKinds.written(word)))
                .toList();
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(new TermInSetQuery(IndexFields.HEADLINE, last)), Occur.FILTER);
        for (SwedishWord word : language.words(before)) {
            Query inHeadline = WordQueries.words(List.of(word), Width.INFLECTED, TextFields.only(TextPart.HEADLINE));
            all.add(inHeadline, Occur.FILTER);
        }
        Sort newest = new Sort(new SortField(IndexFields.PUBLISHED_START, SortField.Type.LONG, true));
        List<Headline> headlines = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(all.build(), limit, newest).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            headlines.add(new Headline(new ItemId(document.get(IndexFields.ID)), document.get(IndexFields.HEADLINE)));
        }
        return headlines;
    }
}
