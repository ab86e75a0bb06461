package se.nyhetsarkivet.search;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.query.TextPart;

/** The texts that a part of a query looks in. What stands in a headline counts most. */
final class TextFields {

    static final TextFields ALL = new TextFields(IndexFields.TEXTS);

    /** How much the other texts add to the score of the best one. */
    private static final float TIE_BREAK = 0.2f;

    private final List<String> names;

    private TextFields(List<String> names) {
        this.names = names;
    }

    static TextFields only(TextPart part) {
        return new TextFields(List.of(
                switch (part) {
                    case HEADLINE -> IndexFields.HEADLINE;
                    case LEAD -> IndexFields.LEAD;
                    case BODY -> IndexFields.BODY;
                }));
    }

    /** A query that is made for each field and may match in any. */
    Query any(Function<String, Query> inField) {
        return new DisjunctionMaxQuery(
                names.stream()
                        .map(field -> (Query) new BoostQuery(inField.apply(field), weight(field)))
                        .toList(),
                TIE_BREAK);
    }

    private static float weight(String field) {
        return switch (field) {
            case IndexFields.HEADLINE -> 3f;
            case IndexFields.LEAD -> 1.5f;
            default -> 1f;
        };
    }
}
