package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Dated;
import se.nyhetsarkivet.query.QueryNode.Everything;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfKeyword;
import se.nyhetsarkivet.query.QueryNode.OfPublisher;
import se.nyhetsarkivet.query.QueryNode.Pattern;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.search.MatchReason.Kind;

/** Tells why an item was found, from the places in its texts that each part of a query matches. */
final class MatchReasons {

    private final ArchiveSearcher searcher;
    private final QueryTranslator translator;
    private final String typed;
    private final Map<Reason, Integer> counts = new LinkedHashMap<>();

    /** A reason without its count. */
    private record Reason(String asked, String written, Kind kind) {}

    /** A place in a text. */
    private record Place(String field, int start, int end) {}

    MatchReasons(ArchiveSearcher searcher, QueryTranslator translator, String typed) {
        this.searcher = searcher;
        this.translator = translator;
        this.typed = typed.toLowerCase(Locale.ROOT);
    }

    List<MatchReason> of(QueryNode asked, int document) throws IOException {
        add(asked, document);
        List<MatchReason> reasons = new ArrayList<>();
        counts.forEach((reason, count) ->
                reasons.add(new MatchReason(reason.asked(), reason.written(), reason.kind(), count)));
        reasons.sort(Comparator.comparing(MatchReason::kind)
                .thenComparing(Comparator.comparingInt(MatchReason::count).reversed()));
        return reasons;
    }

    private void add(QueryNode asked, int document) throws IOException {
        switch (asked) {
            case Word(String text, var width) -> addMatches(asked, text, Optional.empty(), document);
            case Phrase(String text) -> addMatches(asked, text, Optional.of(Kind.EXACT), document);
            case Pattern(String text) -> addMatches(asked, text, Optional.of(Kind.PATTERN), document);
            case Fuzzy(String text) -> addMatches(asked, text + "~", Optional.of(Kind.SIMILAR), document);
            case Near near -> addMatches(asked, "NEAR/" + near.distance(), Optional.of(Kind.NEAR), document);
            case InText(var part, var inner) -> add(inner, document);
            case All(var required, var excluded) -> addEach(required, document);
            case Any(var alternatives) -> addEach(alternatives, document);
            case Everything everything -> {}
            case OfPublisher publisher -> {}
            case OfKeyword keyword -> {}
            case Dated dated -> {}
        }
    }

    private void addEach(List<QueryNode> parts, int document) throws IOException {
        for (QueryNode part : translator.significant(parts)) {
            add(part, document);
        }
    }

    private void addMatches(QueryNode asked, String text, Optional<Kind> kind, int document) throws IOException {
        Optional<Query> query = translator.part(asked);
        if (query.isEmpty()) {
            return;
        }
        Document texts = searcher.storedFields().document(document);
        for (Place place : places(query.get(), document)) {
            String content = FoundHits.orEmpty(texts, place.field());
            if (place.end() <= content.length()) {
                counts.merge(reason(text, content, place, kind), 1, Integer::sum);
            }
        }
    }

    private Set<Place> places(Query query, int document) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        Matches matches = weight.matches(segment, document - segment.docBase);
        Set<Place> places = new HashSet<>();
        if (matches != null) {
            for (String field : matches) {
                MatchesIterator each = matches.getMatches(field);
                while (each != null && each.next()) {
                    places.add(new Place(field, each.startOffset(), each.endOffset()));
                }
            }
        }
        return places;
    }

    private Reason reason(String asked, String content, Place place, Optional<Kind> kind) {
        String piece = content.substring(place.start(), place.end()).toLowerCase(Locale.ROOT);
        String word = wholeWord(content, place);
        boolean part = word.length() > piece.length();
        if (!typed.contains(asked.toLowerCase(Locale.ROOT)) && kind.isEmpty()) {
            return new Reason(asked, word, Kind.SYNONYM);
        }
        Kind found = part ? Kind.COMPOUND : piece.equals(asked.toLowerCase(Locale.ROOT)) ? Kind.EXACT : Kind.INFLECTED;
        return new Reason(asked, word, kind.orElse(found));
    }

    private static String wholeWord(String content, Place place) {
        int start = place.start();
        int end = place.end();
        while (start > 0 && Character.isLetter(content.charAt(start - 1))) {
            start--;
        }
        while (end < content.length() && Character.isLetter(content.charAt(end))) {
            end++;
        }
        return content.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
