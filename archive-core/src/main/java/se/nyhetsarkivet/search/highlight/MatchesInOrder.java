package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.deadline.Deadline;

/**
 * The matches in a text in the order of the text, those of a phrase or of nearness word by word, up to the deadline. Lucene's
 * own way through matches inside others loses its order where parts near each other are themselves of such parts.
 */
final class MatchesInOrder extends OffsetsEnum {

    /** A query's words tell it from others; the highlighter fails if that is longer than a term may be. */
    private static final int LONGEST_NAME = 1_000;

    private final Deadline deadline;
    private final List<Place> places = new ArrayList<>();
    private final Map<Query, BytesRef> names = new HashMap<>();
    private int at = -1;

    private record Place(int start, int end, BytesRef name) {}

    MatchesInOrder(MatchesIterator matches, Deadline deadline) throws IOException {
        this.deadline = deadline;
        add(matches);
        places.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
    }

    private void add(MatchesIterator matches) throws IOException {
        while (!deadline.passedByNow() && matches.next()) {
            MatchesIterator inside = matches.getSubMatches();
            if (inside == null) {
                BytesRef name = names.computeIfAbsent(matches.getQuery(), MatchesInOrder::name);
                places.add(new Place(matches.startOffset(), matches.endOffset(), name));
            } else {
                add(inside);
            }
        }
    }

    private static BytesRef name(Query query) {
        StringBuilder name = new StringBuilder();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query ofTerms, Term... terms) {
                for (int i = 0; i < terms.length && name.length() < LONGEST_NAME; i++) {
                    name.append(terms[i].text()).append(' ');
                }
            }
        });
        name.setLength(Math.min(name.length(), LONGEST_NAME));
        return new BytesRef(name.isEmpty() ? query.toString() : name);
    }

    @Override
    public boolean nextPosition() {
        at++;
        return at < places.size() && !deadline.passedByNow();
    }

    @Override
    public int freq() {
        return 1;
    }

    @Override
    public BytesRef getTerm() {
        return places.get(at).name();
    }

    @Override
    public int startOffset() {
        return places.get(at).start();
    }

    @Override
    public int endOffset() {
        return places.get(at).end();
    }
}
