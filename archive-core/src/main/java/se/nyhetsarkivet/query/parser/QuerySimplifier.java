package se.nyhetsarkivet.query.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.TextPart;

/** Joins queries into as small a tree as says the same. */
final class QuerySimplifier {

    private QuerySimplifier() {}

    /** All of these and none of those, or empty if there is neither. */
    static Optional<QueryNode> all(List<QueryNode> required, List<QueryNode> excluded) {
        List<QueryNode> flatRequired = new ArrayList<>();
        List<QueryNode> flatExcluded = new ArrayList<>();
        for (QueryNode query : required) {
            if (query instanceof QueryNode.All(List<QueryNode> innerRequired, List<QueryNode> innerExcluded)) {
                flatRequired.addAll(innerRequired);
                flatExcluded.addAll(innerExcluded);
            } else if (!(query instanceof QueryNode.Everything)) {
                flatRequired.add(query);
            }
        }
        flatExcluded.addAll(excluded);
        if (flatRequired.isEmpty() && flatExcluded.isEmpty()) {
            return required.stream().findFirst();
        }
        boolean single = flatRequired.size() == 1 && flatExcluded.isEmpty();
        return Optional.of(single ? flatRequired.getFirst() : new QueryNode.All(flatRequired, flatExcluded));
    }

    /** Any of these, or empty if there is none. */
    static Optional<QueryNode> any(List<QueryNode> alternatives) {
        List<QueryNode> flat = new ArrayList<>();
        for (QueryNode query : alternatives) {
            if (query instanceof QueryNode.Any(List<QueryNode> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(query);
            }
        }
        return flat.size() < 2 ? flat.stream().findFirst() : Optional.of(new QueryNode.Any(flat));
    }

    /** A query in a text, unless it is none of a text. */
    static QueryNode inText(TextPart part, QueryNode query) {
        return switch (query) {
            case QueryNode.Filter filter -> filter;
            case QueryNode.OfAddress address -> address;
            case QueryNode.OfReference reference -> reference;
            case QueryNode.InText inner -> inner;
            case QueryNode.Placed placed -> new QueryNode.InText(part, placed);
            case QueryNode.Near near -> new QueryNode.InText(part, near);
            case QueryNode.Compound compound -> new QueryNode.InText(part, compound);
        };
    }

    /** Whether there is a place where items are not sought but only taken away from all. */
    static boolean hasOnlyExclusions(QueryNode query) {
        return switch (query) {
            case QueryNode.All(List<QueryNode> required, List<QueryNode> excluded) ->
                required.isEmpty() || required.stream().anyMatch(QuerySimplifier::hasOnlyExclusions);
            case QueryNode.Any(List<QueryNode> alternatives) ->
                alternatives.stream().anyMatch(QuerySimplifier::hasOnlyExclusions);
            case QueryNode.InText(TextPart part, QueryNode inner) -> hasOnlyExclusions(inner);
            case QueryNode.Leaf leaf -> false;
        };
    }
}
