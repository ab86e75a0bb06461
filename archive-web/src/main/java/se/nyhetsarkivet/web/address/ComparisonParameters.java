package se.nyhetsarkivet.web.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.web.address.SearchParameters.Problem;

/**
 * A comparison of searches as named parameters: {@code q} once for each search, {@code by} and {@code measure}, and those of
 * {@link SearchParameters} for what all of them share. Reading goes on past an invalid value, and says which ones it skipped.
 *
 * @param queries the texts of the searches, up to five; empty if none was given
 * @param shared what all of them share
 * @param by what is counted separately
 * @param measure what is shown
 * @param problems the values that could not be read
 */
public record ComparisonParameters(
        List<String> queries, SearchRequest shared, TermCounts.By by, Measure measure, List<Problem> problems) {

    /** The path of the page. */
    public static final String PATH = "jamfor";

    private static final String QUERY = "q";
    private static final String BY = "by";
    private static final String MEASURE = "measure";

    /** A comparison has no pages and no order; these are unknown to it, as any other name is. */
    private static final Set<String> OF_PAGES = Set.of("page", "size", "sort", "unit");

    /** What is shown of a search. */
    public enum Measure {
        /** How many items it finds. */
        ITEMS,
        /** How large a part they are of all items with the same filters, in per cent. */
        SHARE,
        /** How often its words stand among a thousand words. */
        FREQUENCY
    }

    /** Copies the lists. */
    public ComparisonParameters {
        queries = List.copyOf(queries);
        problems = List.copyOf(problems);
    }

    /**
     * Reads parameters.
     *
     * @param values the values of each name; unknown names are ignored
     * @return the comparison and the values that could not be read
     */
    public static ComparisonParameters read(Map<String, List<String>> values) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        List<String> given = others.containsKey(QUERY) ? others.getOrDefault(QUERY, List.of()) : List.of();
        others.remove(QUERY);
        others.keySet().removeAll(OF_PAGES);
        SearchParameters shared = SearchParameters.read(others);
        List<Problem> problems = new ArrayList<>(shared.problems());
        List<String> asked = given.stream()
                .map(String::strip)
                .filter(query -> !query.isEmpty())
                .toList();
        if (asked.stream().anyMatch(query -> query.length() > SearchRequest.MAX_TEXT)) {
            problems.add(new Problem(
                    QUERY, "longer than a search", "at most " + SearchRequest.MAX_TEXT + " characters in each"));
        }
        List<String> queries = asked.stream()
                .map(query -> query.substring(0, Math.min(query.length(), SearchRequest.MAX_TEXT)))
                .distinct()
                .toList();
        if (queries.size() > SearchComparison.MAX_SEARCHES) {
            problems.add(new Problem(QUERY, queries.size() + " searches", "at most " + SearchComparison.MAX_SEARCHES));
            queries = queries.subList(0, SearchComparison.MAX_SEARCHES);
        }
        return new ComparisonParameters(
                queries,
                shared.request(),
                constant(values, BY, TermCounts.By.values(), problems).orElse(TermCounts.By.YEAR),
                constant(values, MEASURE, Measure.values(), problems).orElse(Measure.ITEMS),
                problems);
    }

    private static <E extends Enum<E>> Optional<E> constant(
            Map<String, List<String>> values, String name, E[] constants, List<Problem> problems) {
        String given = values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .orElse("");
        Optional<E> found = Arrays.stream(constants)
                .filter(constant -> SearchParameters.nameOf(constant).equals(given))
                .findFirst();
        if (found.isEmpty() && !given.isEmpty()) {
            problems.add(new Problem(
                    name,
                    given,
                    Arrays.stream(constants)
                            .map(SearchParameters::nameOf)
                            .collect(Collectors.joining(", ", "one of ", ""))));
        }
        return found;
    }

    /**
     * What is asked of the archive.
     *
     * @return the request; empty if there is no search
     */
    public Optional<SearchComparison.Request> request() {
        return queries.isEmpty() ? Optional.empty() : Optional.of(new SearchComparison.Request(queries, shared, by));
    }

    /**
     * Changes what is shown.
     *
     * @param newBy what is counted separately
     * @param newMeasure what is shown
     * @return the same searches
     */
    public ComparisonParameters with(TermCounts.By newBy, Measure newMeasure) {
        return new ComparisonParameters(queries, shared, newBy, newMeasure, List.of());
    }

    /**
     * Writes the comparison as the query of a URL.
     *
     * @return the query with its question mark, or the empty string for none
     */
    public String query() {
        return SearchParameters.query(write());
    }

    /**
     * Writes the comparison as parameters; what is usual is left out.
     *
     * @return the values of each name
     */
    public Map<String, List<String>> write() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!queries.isEmpty()) {
            values.put(QUERY, queries);
        }
        values.putAll(SearchParameters.write(plain()));
        if (by != TermCounts.By.YEAR) {
            values.put(BY, List.of(SearchParameters.nameOf(by)));
        }
        if (measure != Measure.ITEMS) {
            values.put(MEASURE, List.of(SearchParameters.nameOf(measure)));
        }
        return values;
    }

    /** What all searches share, without what makes no difference. */
    private SearchRequest plain() {
        SearchRequest plain =
                SearchRequest.of("").withFilters(shared.filters()).withRevisionScope(shared.revisionScope());
        return plain.withWidth(shared.width());
    }

    /**
     * One of the searches.
     *
     * @param query its text
     * @return the search with what all of them share
     */
    public SearchRequest search(String query) {
        return plain().withText(query);
    }
}
