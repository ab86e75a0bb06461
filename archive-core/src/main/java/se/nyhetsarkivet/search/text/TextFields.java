package se.nyhetsarkivet.search.text;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.query.TextPart;

/** The texts that a part of a query looks in. What stands in a headline counts most. */
public final class TextFields {

    public static final TextFields ALL = new TextFields(IndexFields.TEXTS, true);

    /** All texts, none of which counts more: a question may be answered anywhere. */
    public static final TextFields ALIKE = new TextFields(IndexFields.TEXTS, false);

    /** How much the other texts add to the score of the best one. */
    private static final float TIE_BREAK = 0.2f;

    private final List<String> names;
    private final boolean weighted;

    private TextFields(List<String> names, boolean weighted) {
        this.names = names;
        this.weighted = weighted;
    }

    public static TextFields only(TextPart part) {
        return new TextFields(List.of(name(part)), true);
    }

    /** The field of a text. */
    public static String name(TextPart part) {
        return switch (part) {
            case HEADLINE -> IndexFields.HEADLINE;
            case LEAD -> IndexFields.LEAD;
            case BODY -> IndexFields.BODY;
        };
    }

    /** A query that is made for each field and may match in any. */
    public Query any(Function<String, Query> inField) {
        return new DisjunctionMaxQuery(
                names.stream()
                        .map(field -> (Query) new BoostQuery(inField.apply(field), weight(field)))
                        .toList(),
                TIE_BREAK);
    }

    /** Whether items are ranked by where and how a word stands in them. */
    public boolean areRanked() {
        return weighted;
    }

    /** How much a match in a field counts. */
    public float weight(String field) {
        if (!weighted) {
            return 1;
        }
        return switch (field) {
            case IndexFields.HEADLINE -> 3f;
            case IndexFields.LEAD -> 1.5f;
            default -> 1f;
        };
    }
}
