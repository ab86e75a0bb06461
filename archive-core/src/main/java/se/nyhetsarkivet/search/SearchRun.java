package se.nyhetsarkivet.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.PublishedDays;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** One search on one view of the index. */
final class SearchRun {

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final SearchRequest request;
    private final TextReader reader;
    private final ParsedQuery parsed;
    private final WordsOfArchive patternWords;
    private final NamedValues values;
    private final QueryTranslator translator;
    private final Set<Notice> notices = new LinkedHashSet<>();
    private OptionalLong totalWithAllWords = OptionalLong.empty();

    SearchRun(SwedishLanguage language, ArchiveSearcher searcher, SearchRequest request, TextReader reader)
            throws IOException {
        this.language = language;
        this.searcher = searcher;
        this.request = request;
        this.reader = reader;
        parsed = reader.read(request.text());
        patternWords = new WordsOfArchive(language, searcher);
        values = new NamedValues(searcher);
        translator = new QueryTranslator(language, request.width(), values, patternWords);
    }

    /**
     * A query that found something, or would have.
     *
     * @param query the query without filters
     * @param found what it found
     */
    private record Answered(Query query, Found found) {}

    SearchResult result() throws IOException {
        long begun = System.nanoTime();
        notices.addAll(parsed.notices());
        Answered answered = answer();
        notices.addAll(patternWords.notices());
        notices.addAll(values.notices());
        Found found = answered.found();
        List<Hit> hits = FoundHits.of(searcher, marking(), found.page(request.page(), request.size()));
        List<ValueCount> publishers = ValueCounts.publishers(searcher, request, answered.query(), found);
        List<ValueCount> keywords = ValueCounts.keywords(searcher, request, answered.query(), found);
        PublishedDays days = TimeLineCounter.days(found.all());
        List<ValueCount> years = ValueCounts.years(searcher, request, answered.query(), found, days);
        TimeLine timeLine = new TimeLineCounter(days, searcher.days(), request).timeLine();
        Optional<Suggestion> suggestion = request.page() == 0 ? suggestion() : Optional.empty();
        if (searcher.deadline().interrupted()) {
            notices.add(new Notice(Notice.Kind.INTERRUPTED, ""));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new SearchResult(
                found.total(), took, hits, publishers, keywords, years, timeLine, suggestion, new ArrayList<>(notices));
    }

    /** How many items are found, without anything more. */
    long total() throws IOException {
        long withAllWords = parsed.question() ? 0 : withAllWords(request.text());
        return withAllWords > 0 ? withAllWords : answer().found().total();
    }

    private Marking marking() {
        return Marking.of(parsed.query(), translator, language, searcher);
    }

    private Optional<Suggestion> suggestion() throws IOException {
        return new Suggester(language, searcher, request.text(), this::withAllWords, this::anyhow).suggest();
    }

    /** How many items a search for another text shows. */
    private long anyhow(String text) throws IOException {
        return new SearchRun(language, searcher, request.withText(text).withSize(0), reader).total();
    }

    /** How many items have all that a text asks for. */
    private long withAllWords(String text) throws IOException {
        if (text.equals(request.text()) && totalWithAllWords.isPresent()) {
            return totalWithAllWords.getAsLong();
        }
        return searcher.count(RequestFilters.apply(
                searcher, request, translator.allOf(reader.read(text).query())));
    }

    private Answered answer() throws IOException {
        if (parsed.question()) {
            Optional<Answered> answered = byMostWords(Notice.Kind.QUESTION);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        Answered all = find(translator.allOf(parsed.query()), 0);
        totalWithAllWords = OptionalLong.of(all.found().total());
        return all.found().total() > 0
                ? all
                : byMostWords(Notice.Kind.MOST_WORDS).orElse(all);
    }

    /** The items with most of the words, or else some, the one with the best sentence first; empty if there are none. */
    private Optional<Answered> byMostWords(Notice.Kind notice) throws IOException {
        Notice.Kind kind = notice;
        for (Query most : MostWords.of(parsed.query(), searcher, translator)) {
            Answered answered = find(most, SentenceRanking.RANKED_ITEMS);
            if (answered.found().total() > 0) {
                notices.add(new Notice(kind, ""));
                return Optional.of(byBestSentence(answered));
            }
            kind = Notice.Kind.SOME_WORDS;
        }
        return Optional.empty();
    }

    private Answered byBestSentence(Answered answered) throws IOException {
        if (request.sort() != SortOrder.RELEVANCE) {
            return answered;
        }
        Found ranked = new SentenceRanking(language, searcher, request.text()).rank(answered.found());
        return new Answered(answered.query(), ranked);
    }

    private Answered find(Query query, int atLeast) throws IOException {
        long wanted = (request.page() + 1L) * request.size();
        int most = request.size() == 0 ? 0 : (int) Math.min(Math.max(wanted, atLeast), Integer.MAX_VALUE);
        Query filtered = RequestFilters.apply(searcher, request, query);
        return new Answered(query, Found.by(searcher, filtered, meaningfulOrder(), most));
    }

    /** No item is more relevant than another if no words were asked for. */
    private SortOrder meaningfulOrder() {
        return QueryTranslator.isFilter(parsed.query()) && request.sort() == SortOrder.RELEVANCE
                ? SortOrder.NEWEST
                : request.sort();
    }
}
