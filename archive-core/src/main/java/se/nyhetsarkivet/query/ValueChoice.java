package se.nyhetsarkivet.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which values of one kind, such as publishers, items may have. Immutable; a value is never both included and excluded.
 *
 * @param included the values that are wanted; empty for all
 * @param excluded the values that are not wanted
 */
public record ValueChoice(Set<String> included, Set<String> excluded) {

    /** Whatever the value is. */
    public static final ValueChoice ANY = new ValueChoice(Set.of(), Set.of());

    /** Copies the sets, in their order. What is both included and excluded is excluded. */
    public ValueChoice {
        excluded = Collections.unmodifiableSet(new LinkedHashSet<>(excluded));
        Set<String> wanted = new LinkedHashSet<>(included);
        wanted.removeAll(excluded);
        included = Collections.unmodifiableSet(wanted);
    }

    /**
     * Values that are wanted.
     *
     * @param values the values; empty for all
     * @return the choice
     */
    public static ValueChoice of(Set<String> values) {
        return new ValueChoice(values, Set.of());
    }

    /**
     * Whether nothing is chosen.
     *
     * @return true if every value will do
     */
    public boolean isAny() {
        return included.isEmpty() && excluded.isEmpty();
    }

    /**
     * Wants a value too.
     *
     * @param value the value
     * @return the choice with it
     */
    public ValueChoice including(String value) {
        return new ValueChoice(with(included, value), without(excluded, value));
    }

    /**
     * Does not want a value.
     *
     * @param value the value
     * @return the choice against it
     */
    public ValueChoice excluding(String value) {
        return new ValueChoice(without(included, value), with(excluded, value));
    }

    /**
     * Takes a value out of the choice.
     *
     * @param value the value
     * @return the choice, which says nothing about it
     */
    public ValueChoice without(String value) {
        return new ValueChoice(without(included, value), without(excluded, value));
    }

    private static Set<String> with(Set<String> values, String value) {
        Set<String> more = new LinkedHashSet<>(values);
        more.add(value);
        return more;
    }

    private static Set<String> without(Set<String> values, String value) {
        Set<String> fewer = new LinkedHashSet<>(values);
        fewer.remove(value);
        return fewer;
    }
}
