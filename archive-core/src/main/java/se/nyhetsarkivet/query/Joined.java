package se.nyhetsarkivet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins queries into as small a tree as says the same. */
final class Joined {

    private Joined() {}

    /** All of these and none of those, or empty if there is neither. */
    static Optional<Query> all(List<Query> required, List<Query> excluded) {
        List<Query> flatRequired = new ArrayList<>();
        List<Query> flatExcluded = new ArrayList<>();
        for (Query query : required) {
            if (query instanceof Query.All(List<Query> innerRequired, List<Query> innerExcluded)) {
                flatRequired.addAll(innerRequired);
                flatExcluded.addAll(innerExcluded);
            } else if (!(query instanceof Query.Everything)) {
                flatRequired.add(query);
            }
        }
        flatExcluded.addAll(excluded);
        if (flatRequired.isEmpty() && flatExcluded.isEmpty()) {
            return required.stream().findFirst();
        }
        boolean single = flatRequired.size() == 1 && flatExcluded.isEmpty();
        return Optional.of(single ? flatRequired.getFirst() : new Query.All(flatRequired, flatExcluded));
    }

    /** Any of these, or empty if there is none. */
    static Optional<Query> any(List<Query> alternatives) {
        List<Query> flat = new ArrayList<>();
        for (Query query : alternatives) {
            if (query instanceof Query.Any(List<Query> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(query);
            }
        }
        return flat.size() < 2 ? flat.stream().findFirst() : Optional.of(new Query.Any(flat));
    }

    /** A query in a text, unless it is none of a text. */
    static Query inText(TextPart part, Query query) {
        return switch (query) {
            case Query.Everything everything -> everything;
            case Query.InText inner -> inner;
            case Query.OfPublisher publisher -> publisher;
            case Query.OfKeyword keyword -> keyword;
            case Query.Dated dated -> dated;
            case Query.Word word -> new Query.InText(part, word);
            case Query.Phrase phrase -> new Query.InText(part, phrase);
            case Query.Pattern pattern -> new Query.InText(part, pattern);
            case Query.Fuzzy fuzzy -> new Query.InText(part, fuzzy);
            case Query.Near near -> new Query.InText(part, near);
            case Query.All all -> new Query.InText(part, all);
            case Query.Any any -> new Query.InText(part, any);
        };
    }

    /** Whether there is a place where items are not sought but only taken away from all. */
    static boolean hasOnlyExclusions(Query query) {
        return switch (query) {
            case Query.All(List<Query> required, List<Query> excluded) ->
                required.isEmpty() || required.stream().anyMatch(Joined::hasOnlyExclusions);
            case Query.Any(List<Query> alternatives) -> alternatives.stream().anyMatch(Joined::hasOnlyExclusions);
            case Query.InText(TextPart part, Query inner) -> hasOnlyExclusions(inner);
            case Query.Everything everything -> false;
            case Query.Word word -> false;
            case Query.Phrase phrase -> false;
            case Query.Pattern pattern -> false;
            case Query.Fuzzy fuzzy -> false;
            case Query.Near near -> false;
            case Query.OfPublisher publisher -> false;
            case Query.OfKeyword keyword -> false;
            case Query.Dated dated -> false;
        };
    }
}
