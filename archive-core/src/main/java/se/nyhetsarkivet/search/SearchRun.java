package se.nyhetsarkivet.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.index.view.PublishedDays;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.SomeWords;
import se.nyhetsarkivet.result.SearchResult.Suggestion;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.search.count.TimeLineCounter;
import se.nyhetsarkivet.search.count.ValueCounts;
import se.nyhetsarkivet.search.cursor.RecordCursor;
import se.nyhetsarkivet.search.expansion.IndexTermExpander;
import se.nyhetsarkivet.search.highlight.Highlighting;
import se.nyhetsarkivet.search.hits.HitAssembler;
import se.nyhetsarkivet.search.matching.CollectedMatches;
import se.nyhetsarkivet.search.matching.MatchedItems;
import se.nyhetsarkivet.search.reading.TextReader;
import se.nyhetsarkivet.search.suggest.Suggester;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** One search on one view of the index. */
final class SearchRun {

    private final SwedishLanguage language;
    private final SearchedView view;
    private final ArchiveSearcher searcher;
    private final SearchRequest request;
    private final TextReader reader;
    private final StoredTexts texts;
    private final ParsedQuery parsed;
    private final IndexTermExpander patternWords;
    private final FilterValueLookup values;
    private final QueryTranslator translator;
    private final Set<Notice> notices = new LinkedHashSet<>();
    private final Widening widening;
    private OptionalLong totalWithAllWords = OptionalLong.empty();

    SearchRun(SwedishLanguage language, SearchedView view, SearchRequest request, TextReader reader)
            throws IOException {
        this.language = language;
        this.view = view;
        this.searcher = view.searcher();
        this.request = request;
        this.reader = reader;
        texts = new StoredTexts(searcher);
        parsed = reader.read(request.text());
        patternWords = new IndexTermExpander(language, searcher);
        values = new FilterValueLookup(searcher);
        translator = new QueryTranslator(language, request.width(), values, patternWords);
        widening = new Widening(language, searcher, texts, request, parsed, translator);
    }

    SearchResult result() throws IOException {
        long begun = System.nanoTime();
        notices.addAll(parsed.notices());
        Query query = wholeQuery();
        MatchedItems found = find(query);
        totalWithAllWords = OptionalLong.of(found.total());
        if (found.total() == 0
                && translator.part(parsed.query(), TextFields.ALL).isEmpty()) {
            notices.add(new Notice(Notice.Kind.NOTHING_TO_SEARCH, request.text()));
        }
        Optional<SomeWordsHits> some = interrupted() ? Optional.empty() : widening.beyond(found);
        notices.addAll(widening.notices());
        notices.addAll(patternWords.notices());
        notices.addAll(values.notices());
        List<ValueCount> publishers =
                view.shown(IndexFields.PUBLISHER, ValueCounts.publishers(searcher, request, query, found));
        List<ValueCount> keywords =
                view.shown(IndexFields.KEYWORD, ValueCounts.keywords(searcher, request, query, found));
        PublishedDays days = TimeLineCounter.days(found.all());
        List<ValueCount> years = ValueCounts.years(searcher, request, query, found, days);
        TimeLine timeLine = new TimeLineCounter(days, searcher.days(), request).timeLine();
        List<Hit> hits = hits(found.page(request.page(), request.size()));
        Optional<SomeWords> someWords = some.isEmpty()
                ? Optional.empty()
                : Optional.of(new SomeWords(some.get().total(), hits(some.get().page())));
        Optional<Suggestion> suggestion = request.page() == 0 ? suggestion() : Optional.empty();
        if (interrupted()) {
            notices.add(new Notice(Notice.Kind.INTERRUPTED, ""));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new SearchResult(
                found.total(),
                took,
                hasWords(),
                meaningfulOrder(),
                hits,
                publishers,
                keywords,
                years,
                timeLine,
                suggestion,
                someWords,
                new ArrayList<>(notices),
                Map.of(),
                Optional.empty());
    }

    /** Whether it was cut short, so that its counts are lower bounds. */
    boolean interrupted() {
        return searcher.deadline().interrupted();
    }

    /** How many items are found, without anything more. */
    long total() throws IOException {
        return withAllWords(request.text());
    }

    /** All that is found, in the order in which the pages have it. */
    RecordCursor.Matches all() throws IOException {
        Query filtered = RequestFilters.apply(searcher, request, wholeQuery());
        CollectedMatches all = CollectedMatches.of(searcher, filtered, meaningfulOrder());
        if (ranksSentences()) {
            all.reorderFirst(SentenceRanking.RANKED_ITEMS, widening::bestSentenceFirst);
        }
        List<Notice> limits = Stream.concat(patternWords.notices().stream(), values.notices().stream())
                .filter(notice -> notice.kind() == Notice.Kind.EXPANSION_LIMITED)
                .distinct()
                .toList();
        return new RecordCursor.Matches(all, limits);
    }

    private Query wholeQuery() throws IOException {
        return translator.allOf(parsed.query(), widening.isOfSentence() ? TextFields.ALIKE : TextFields.ALL);
    }

    private boolean ranksSentences() {
        return request.sort() == SortOrder.RELEVANCE && widening.isOfSentence();
    }

    private List<Hit> hits(List<ScoreDoc> found) throws IOException {
        return HitAssembler.of(
                searcher,
                texts,
                Highlighting.of(parsed.query(), translator, language, searcher),
                view.shown(found, texts));
    }

    /** Nothing is suggested by what may have been counted in part, or by words of what was withdrawn. */
    private Optional<Suggestion> suggestion() throws IOException {
        if (interrupted() || !view.showsAll()) {
            return Optional.empty();
        }
        Suggester.Typed typed =
                new Suggester.Typed(request.text(), reader.typed(request.text()).query(), reader.today());
        Optional<Suggestion> suggestion =
                new Suggester(language, searcher, typed, this::withAllWords, this::anyhow).suggest();
        return interrupted() ? Optional.empty() : suggestion;
    }

    /** How many items a search for another text shows. */
    private long anyhow(String text) throws IOException {
        return new SearchRun(language, view, request.withText(text).withSize(0), reader).shown();
    }

    private long shown() throws IOException {
        MatchedItems found = find(translator.allOf(parsed.query()));
        return found.total() + widening.beyond(found).map(SomeWordsHits::total).orElse(0L);
    }

    /** How many items have all that a text asks for. */
    private long withAllWords(String text) throws IOException {
        if (text.equals(request.text()) && totalWithAllWords.isPresent()) {
            return totalWithAllWords.getAsLong();
        }
        return searcher.count(RequestFilters.apply(
                searcher, request, translator.allOf(reader.read(text).query())));
    }

    private MatchedItems find(Query query) throws IOException {
        Query filtered = RequestFilters.apply(searcher, request, query);
        int wanted = MatchedItems.wanted(request, ranksSentences() ? SentenceRanking.RANKED_ITEMS : 0);
        MatchedItems found = MatchedItems.by(searcher, filtered, meaningfulOrder(), wanted);
        return ranksSentences() ? found.reordered(widening.bestSentenceFirst(found.top())) : found;
    }

    /** No item is more relevant than another if no words were asked for. */
    private SortOrder meaningfulOrder() {
        return !hasWords() && request.sort() == SortOrder.RELEVANCE ? SortOrder.NEWEST : request.sort();
    }

    private boolean hasWords() {
        return !QueryTranslator.isFilter(parsed.query());
    }
}
