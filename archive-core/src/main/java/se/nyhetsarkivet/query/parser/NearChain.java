package se.nyhetsarkivet.query.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.token.Token;

/**
 * Gathers {@code a NEAR/5 b NEAR/5 c}. Neighbours under the same operator make one {@link QueryNode.Near}; where the operator
 * changes, or there are too many for one, the part between belongs to both.
 */
final class NearChain {

    /** As in Mediearkivet, where the operators come from. */
    private static final int DEFAULT_DISTANCE = 4;

    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

    private final List<QueryNode> done = new ArrayList<>();
    private List<QueryNode> parts = new ArrayList<>();
    private Optional<Operator> operator = Optional.empty();

    /** A way of being near. */
    private record Operator(int distance, boolean ordered) {}

    NearChain(QueryNode first) {
        parts.add(first);
    }

    /**
     * Adds the next part.
     *
     * @return false if the operator cannot stand between these two; the part then follows without one
     */
    boolean add(Token near, QueryNode next) {
        Optional<Operator> found = distance(near.text())
                .filter(any -> isPart(parts.getLast()) && isPart(next))
                .map(distance -> new Operator(distance, near.text().startsWith("O")));
        if (found.isPresent()) {
            add(found.get(), next);
        } else {
            finishParts();
            parts = new ArrayList<>(List.of(next));
            operator = Optional.empty();
        }
        return found.isPresent();
    }

    private void add(Operator found, QueryNode next) {
        boolean changes = operator.isPresent() && !operator.get().equals(found);
        if (changes || parts.size() == QueryNode.Near.MAX_PARTS) {
            QueryNode last = parts.getLast();
            finishParts();
            parts = new ArrayList<>(List.of(last));
        }
        operator = Optional.of(found);
        parts.add(next);
    }

    /** Parts that are all near each other in any order; two or more. */
    static NearChain of(List<? extends QueryNode> parts, int distance) {
        NearChain chain = new NearChain(parts.getFirst());
        Operator near = new Operator(distance, false);
        parts.stream().skip(1).forEach(part -> chain.add(near, part));
        return chain;
    }

    /** All that was asked for; none of it is left out. */
    List<QueryNode> queries() {
        finishParts();
        parts = new ArrayList<>();
        return done;
    }

    /** The distance in {@code NEAR/5} or {@code ~5}, or empty if it is out of range. */
    static Optional<Integer> distance(String text) {
        String digits = NOT_A_DIGIT.matcher(text).replaceAll("");
        if (digits.isEmpty()) {
            return Optional.of(DEFAULT_DISTANCE);
        }
        if (digits.length() > String.valueOf(QueryNode.Near.MAX_DISTANCE).length()) {
            return Optional.empty();
        }
        int distance = Integer.parseInt(digits);
        return distance >= 1 && distance <= QueryNode.Near.MAX_DISTANCE ? Optional.of(distance) : Optional.empty();
    }

    private void finishParts() {
        if (parts.size() == 1) {
            done.addAll(parts);
        } else if (operator.isPresent()) {
            List<QueryNode.Near.Part> near = parts.stream()
                    .map(QueryNode.Near.Part::of)
                    .flatMap(Optional::stream)
                    .toList();
            done.add(new QueryNode.Near(
                    near, operator.get().distance(), operator.get().ordered()));
        }
    }

    private static boolean isPart(QueryNode query) {
        return QueryNode.Near.Part.of(query).isPresent();
    }
}
