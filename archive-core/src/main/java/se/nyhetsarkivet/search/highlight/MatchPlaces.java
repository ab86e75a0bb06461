package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.search.expansion.TermExpander;
import se.nyhetsarkivet.search.expansion.TextTermExpander;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** Where in the texts of one item a query matches. */
public final class MatchPlaces {

    private final ArchiveSearcher searcher;
    private final LeafReaderContext segment;
    private final int inSegment;
    private final Document texts;

    /**
     * A place in a text.
     *
     * @param field the text
     * @param start the index of its first character
     * @param end the index after its last
     */
    public record Place(String field, int start, int end) {}

    public MatchPlaces(ArchiveSearcher searcher, int document) throws IOException {
        this.searcher = searcher;
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        segment = segments.get(ReaderUtil.subIndex(document, segments));
        inSegment = document - segment.docBase;
        texts = searcher.storedFields().document(document);
    }

    /** The words of the item, which are all that a pattern can match here. */
    public TermExpander words(SwedishLanguage language) {
        return new TextTermExpander(language, List.of(texts), searcher.deadline());
    }

    public Set<Place> of(Optional<Query> query) throws IOException {
        Set<Place> places = new LinkedHashSet<>();
        if (query.isPresent()) {
            try {
                addTo(places, query.get());
            } catch (DeadlinePassedException enough) {
                return places;
            }
        }
        return places;
    }

    private void addTo(Set<Place> places, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Matches matches = weight.matches(segment, inSegment);
        if (matches != null) {
            for (String field : matches) {
                addTo(places, field, matches.getMatches(field));
            }
        }
    }

    private void addTo(Set<Place> places, String field, MatchesIterator matches) throws IOException {
        while (matches != null && !searcher.deadline().passedByNow() && matches.next()) {
            places.add(new Place(field, matches.startOffset(), matches.endOffset()));
        }
    }

    /** What is written at a place, in lower case and with plain spaces; for a part of a word the whole word. */
    public String written(Place place) {
        String content = StoredTexts.text(texts, place.field());
        int start = place.start();
        int end = place.end();
        while (start > 0 && isInWord(content.charAt(start - 1))) {
            start--;
        }
        while (end < content.length() && isInWord(content.charAt(end))) {
            end++;
        }
        StringBuilder written = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (!isInvisible(c)) {
                written.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        return written.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
