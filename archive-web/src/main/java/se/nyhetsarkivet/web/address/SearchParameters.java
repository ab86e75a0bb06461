package se.nyhetsarkivet.web.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.parser.QueryParser;

/**
 * A search as named parameters: {@code q from to publisher notPublisher keyword notKeyword year notYear earlier asOf width
 * sort unit page size}, where those for publishers, keywords and years may be repeated. {@code earlier=true} also finds earlier wordings; {@code asOf} finds what was known at
 * the end of a date, and then {@code earlier} says nothing. Reading goes on past an invalid value, and says which ones it skipped.
 *
 * @param request the search
 * @param problems a sentence for each value that could not be read, in English
 */
public record SearchParameters(SearchRequest request, List<Problem> problems) {

    private static final Selector PUBLISHER = new Selector("publisher", "notPublisher");
    private static final Selector KEYWORD = new Selector("keyword", "notKeyword");
    private static final Selector YEAR = new Selector("year", "notYear");

    /** The names of the two parameters for values of one kind. */
    private record Selector(String wanted, String unwanted) {}

    /** The parameter for what items said before. */
    public static final String EARLIER = "earlier";

    /** The parameter for what was known at a date. */
    public static final String AS_OF = "asOf";

    /** The most hits of a page; whoever wants all of them harvests or exports. */
    public static final int MAX_SIZE = 100;

    /** The most values of one parameter. */
    private static final int MAX_VALUES = 100;

    private static final Pattern YEARS = Pattern.compile("(?!0000)[0-9]{4}");

    /**
     * A value that could not be read.
     *
     * @param name the parameter
     * @param value what was given
     * @param expected what it may be
     */
    public record Problem(String name, String value, String expected) {

        /**
         * The problem in a sentence.
         *
         * @return for example {@code sort is 'best'; expected relevance, newest or oldest}
         */
        public String sentence() {
            return name + " is '" + value + "'; expected " + expected;
        }
    }

    /** Copies the list. */
    public SearchParameters {
        problems = List.copyOf(problems);
    }

    /**
     * Reads parameters.
     *
     * @param values the values of each name; unknown names are ignored
     * @return the search and the values that could not be read
     */
    public static SearchParameters read(Map<String, List<String>> values) {
        return new Reading(values).read();
    }

    /**
     * Writes a search as parameters; what is as in {@link SearchRequest#of} is left out.
     *
     * @param request the search
     * @return the values of each name, in a fixed order
     */
    public static Map<String, List<String>> write(SearchRequest request) {
        SearchRequest plain = SearchRequest.of("");
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!request.text().isEmpty()) {
            values.put("q", List.of(request.text()));
        }
        request.dates().from().ifPresent(date -> values.put("from", List.of(date.iso())));
        request.dates().to().ifPresent(date -> values.put("to", List.of(date.iso())));
        SearchFilters filters = request.filters();
        put(values, PUBLISHER, filters.publishers());
        put(values, KEYWORD, filters.keywords());
        put(values, YEAR, filters.years());
        switch (request.revisionScope()) {
            case RevisionScope.Current current -> {}
            case RevisionScope.All all -> values.put(EARLIER, List.of(String.valueOf(true)));
            case RevisionScope.AsOf(PartialDate date) -> values.put(AS_OF, List.of(date.iso()));
        }
        if (request.width() != plain.width()) {
            values.put("width", List.of(nameOf(request.width())));
        }
        if (request.sort() != plain.sort()) {
            values.put("sort", List.of(nameOf(request.sort())));
        }
        request.unit().ifPresent(unit -> values.put("unit", List.of(nameOf(unit))));
        if (request.page() != 0) {
            values.put("page", List.of(String.valueOf(request.page())));
        }
        if (request.size() != plain.size()) {
            values.put("size", List.of(String.valueOf(request.size())));
        }
        return values;
    }

    private static void put(Map<String, List<String>> values, Selector selector, ValueChoice choice) {
        if (!choice.included().isEmpty()) {
            values.put(selector.wanted(), List.copyOf(choice.included()));
        }
        if (!choice.excluded().isEmpty()) {
            values.put(selector.unwanted(), List.copyOf(choice.excluded()));
        }
    }

    /**
     * Writes a search as the query of a URL.
     *
     * @param request the search
     * @return the query with its question mark, or the empty string for all items
     */
    public static String query(SearchRequest request) {
        return query(write(request));
    }

    /**
     * Writes parameters as the query of a URL.
     *
     * @param parameters the values of each name
     * @return the query with its question mark, or the empty string for none
     */
    public static String query(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) ->
                values.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /**
     * The name of a value in the contract.
     *
     * @param value a width, an order or another constant
     * @return its name in lower case
     */
    public static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** One pass over the values. */
    private static final class Reading {

        private final Map<String, List<String>> values;
        private final List<Problem> problems = new ArrayList<>();

        Reading(Map<String, List<String>> values) {
            this.values = values;
        }

        SearchParameters read() {
            DateRange dates = new DateRange(date("from"), date("to"));
            SearchRequest asked = SearchRequest.of(first("q").orElse(""))
                    .withFilters(new SearchFilters(dates, choice(PUBLISHER), choice(KEYWORD), years()))
                    .withRevisionScope(wordings())
                    .withWidth(constant("width", Width.values()).orElse(Width.COMPOUNDS))
                    .withSort(constant("sort", SortOrder.values()).orElse(SortOrder.RELEVANCE));
            SearchRequest request = constant("unit", DateUnit.values())
                    .map(asked::withUnit)
                    .orElse(asked)
                    .withSize(number("size", SearchRequest.DEFAULT_SIZE, MAX_SIZE))
                    .withPage(number("page", 0, Integer.MAX_VALUE));
            return new SearchParameters(request, problems);
        }

        private RevisionScope wordings() {
            boolean earlier = readOr(EARLIER, "true or false", false, Reading::truth);
            return date(AS_OF)
                    .<RevisionScope>map(RevisionScope.AsOf::new)
                    .orElse(earlier ? RevisionScope.ALL : RevisionScope.CURRENT);
        }

        private static boolean truth(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }

        private Optional<String> first(String name) {
            return values.getOrDefault(name, List.of()).stream().findFirst().map(Reading::cut);
        }

        /** Nobody types so much; what is longer is not worth the work of looking at it. */
        private static String cut(String text) {
            return text.length() <= QueryParser.MAX_LENGTH ? text : text.substring(0, QueryParser.MAX_LENGTH + 1);
        }

        private ValueChoice choice(Selector selector) {
            return new ValueChoice(all(selector.wanted()), all(selector.unwanted()));
        }

        private ValueChoice years() {
            return new ValueChoice(years(YEAR.wanted()), years(YEAR.unwanted()));
        }

        private Set<String> years(String name) {
            Set<String> years = all(name);
            years.removeIf(year -> {
                boolean readable = YEARS.matcher(year).matches();
                if (!readable) {
                    problems.add(new Problem(name, year, "a year such as 2018"));
                }
                return !readable;
            });
            return years;
        }

        private Set<String> all(String name) {
            Set<String> all = new LinkedHashSet<>(values.getOrDefault(name, List.of()));
            all.removeIf(String::isBlank);
            if (all.size() <= MAX_VALUES) {
                return all;
            }
            problems.add(new Problem(name, all.size() + " values", "at most " + MAX_VALUES));
            return all.stream().limit(MAX_VALUES).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Optional<PartialDate> date(String name) {
            return readOr(
                    name,
                    "a date such as 2018, 2018-04 or 2018-04-23",
                    Optional.empty(),
                    text -> Optional.of(PartialDate.parse(text)));
        }

        private <E extends Enum<E>> Optional<E> constant(String name, E[] constants) {
            String names =
                    Arrays.stream(constants).map(SearchParameters::nameOf).collect(Collectors.joining(", "));
            return readOr(
                    name,
                    "one of " + names,
                    Optional.empty(),
                    text -> Optional.of(Arrays.stream(constants)
                            .filter(constant -> nameOf(constant).equals(text.toLowerCase(Locale.ROOT)))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(text))));
        }

        private int number(String name, int otherwise, int limit) {
            return readOr(name, "a number from 0 to " + limit, otherwise, text -> {
                int number = Integer.parseInt(text);
                if (number < 0 || number > limit) {
                    throw new IllegalArgumentException(text);
                }
                return number;
            });
        }

        private <T> T readOr(String name, String expected, T otherwise, Function<String, T> read) {
            String text = first(name).orElse("").strip();
            if (text.isEmpty()) {
                return otherwise;
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException | InvalidValueException unreadable) {
                problems.add(new Problem(name, text, expected));
                return otherwise;
            }
        }
    }
}
