package se.nyhetsarkivet.search.translation.filter;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.reference.Reference.Mention;
import se.nyhetsarkivet.search.text.WordPositions;

/**
 * The places of references in a text. The position of each is that of the word with which it begins, so that what finds words counts the
 * same place; the text is analysed only if a position is asked for.
 */
final class ReferencePlaces implements MatchesIterator {

    private final Query query;
    private final List<Mention> mentions;
    private final String text;
    private final Analyzer analyzer;
    private @Nullable WordPositions positions;
    private int at = -1;

    ReferencePlaces(Query query, List<Mention> mentions, String text, Analyzer analyzer) {
        this.query = query;
        this.mentions = mentions;
        this.text = text;
        this.analyzer = analyzer;
    }

    @Override
    public boolean next() throws IOException {
        at++;
        return at < mentions.size();
    }

    @Override
    public int startPosition() {
        return positions().at(firstLetterOrDigit());
    }

    @Override
    public int endPosition() {
        return positions().at(endOffset() - 1);
    }

    private WordPositions positions() {
        WordPositions known = positions;
        if (known == null) {
            known = WordPositions.of(text, analyzer);
            positions = known;
        }
        return known;
    }

    /** A parenthesis before it, as in {@code (EU) 2016/679}, belongs to no word. */
    private int firstLetterOrDigit() {
        int first = startOffset();
        while (first < endOffset() - 1 && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        return first;
    }

    @Override
    public int startOffset() {
        return mentions.get(at).start();
    }

    @Override
    public int endOffset() {
        return mentions.get(at).end();
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
        return null;
    }

    @Override
    public Query getQuery() {
        return query;
    }
}
