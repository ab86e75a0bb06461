package se.nyhetsarkivet.web.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.archive.RecordedEdits.Order;
import se.nyhetsarkivet.archive.RecordedEdits.Place;
import se.nyhetsarkivet.archive.RecordedEdits.Request;
import se.nyhetsarkivet.archive.RecordedEdits.Withdrawals;
import se.nyhetsarkivet.comparison.ItemEdit.Kind;

/**
 * What was edited as named parameters: {@code order kind publisher words same before size}, where kinds and publishers may be repeated.
 * Reading goes on past an invalid value, and says which ones it skipped.
 *
 * @param request what is asked for
 * @param problems the values that could not be read
 */
public record EditParameters(Request request, List<SearchParameters.Problem> problems) {

    /** Where the edits are listed, without a slash before it. */
    public static final String PATH = "andringar";

    /** The value of {@code kind} for items that are no longer shown. */
    public static final String WITHDRAWN = "withdrawn";

    private static final String SILENT_FIRST = "silent";
    private static final String LATEST_FIRST = "latest";
    private static final String KINDS = "one of " + names() + ", " + WITHDRAWN;
    private static final int MOST_PUBLISHERS = 100;
    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_WORDS = 100_000;
    private static final Pattern GROUP = Pattern.compile("[0-9]{1,18}-[0-9a-z]{1,16}");
    private static final Pattern PLACE = Pattern.compile("(?<silent>s?)(?<before>[0-9]{1,18})");

    /** Copies the list. */
    public EditParameters {
        problems = List.copyOf(problems);
    }

    /**
     * Reads parameters.
     *
     * @param values the values of each name; unknown names are ignored
     * @return what is asked for, and the values that could not be read
     */
    public static EditParameters read(Map<String, List<String>> values) {
        return new Reading(values).read();
    }

    /**
     * Writes a request as the query of a URL; what is as in {@link Request#ALL} is left out, and so is the size.
     *
     * @param request the request
     * @return the query with its question mark, or the empty string
     */
    public static String query(Request request) {
        return SearchParameters.query(write(request));
    }

    /**
     * Writes a request as parameters.
     *
     * @param request the request
     * @return the values of each name, in a fixed order
     */
    public static Map<String, List<String>> write(Request request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (request.order() == Order.SILENT_FIRST) {
            values.put("order", List.of(SILENT_FIRST));
        }
        List<String> kinds = request.withdrawals() == Withdrawals.ONLY
                ? List.of(WITHDRAWN)
                : request.kinds().stream()
                        .sorted()
                        .map(SearchParameters::nameOf)
                        .toList();
        if (!kinds.isEmpty()) {
            values.put("kind", kinds);
        }
        if (!request.publishers().isEmpty()) {
            values.put("publisher", request.publishers().stream().sorted().toList());
        }
        if (request.leastWords() > 0) {
            values.put("words", List.of(String.valueOf(request.leastWords())));
        }
        request.group().ifPresent(group -> values.put("same", List.of(group)));
        request.from().ifPresent(place -> values.put("before", List.of((place.silent() ? "s" : "") + place.before())));
        return values;
    }

    private static String names() {
        return Arrays.stream(Kind.values()).map(SearchParameters::nameOf).collect(Collectors.joining(", "));
    }

    /** One pass over the values. */
    private static final class Reading {

        private final Map<String, List<String>> values;
        private final List<SearchParameters.Problem> problems = new ArrayList<>();

        Reading(Map<String, List<String>> values) {
            this.values = values;
        }

        EditParameters read() {
            Request request = Request.ALL
                    .withOrder(order())
                    .withPublishers(publishers())
                    .withLeastWords(number("words", 0, 0, MOST_WORDS))
                    .withLimit(number("size", Request.ALL.limit(), 1, RecordedEdits.MOST));
            request = withKinds(request);
            Optional<String> same = matching("same", GROUP, "the same of an address that the archive has given")
                    .map(Matcher::group);
            if (same.isPresent()) {
                request = request.withGroup(same.get());
            }
            Optional<Place> from = matching("before", PLACE, "the before of an address that the archive has given")
                    .map(place -> new Place(!place.group("silent").isEmpty(), Long.parseLong(place.group("before"))));
            return new EditParameters(from.isPresent() ? request.from(from.get()) : request, problems);
        }

        private Order order() {
            String text = first("order").orElse(LATEST_FIRST).toLowerCase(Locale.ROOT);
            if (!text.equals(SILENT_FIRST) && !text.equals(LATEST_FIRST)) {
                problem("order", text, "one of " + LATEST_FIRST + ", " + SILENT_FIRST);
            }
            return text.equals(SILENT_FIRST) ? Order.SILENT_FIRST : Order.LATEST;
        }

        private Request withKinds(Request request) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            boolean withdrawn = false;
            for (String text : all("kind").toList()) {
                Optional<Kind> kind = Stream.of(Kind.values())
                        .filter(each -> SearchParameters.nameOf(each).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst();
                kind.ifPresent(kinds::add);
                withdrawn |= text.equals(WITHDRAWN);
                if (kind.isEmpty() && !text.equals(WITHDRAWN)) {
                    problem("kind", text, KINDS);
                }
            }
            return withdrawn ? request.withWithdrawals(Withdrawals.ONLY) : request.withKinds(kinds);
        }

        private Set<String> publishers() {
            return all("publisher")
                    .filter(name -> name.length() <= LONGEST_NAME)
                    .limit(MOST_PUBLISHERS)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private int number(String name, int otherwise, int least, int most) {
            Optional<String> text = first(name);
            if (text.isEmpty()) {
                return otherwise;
            }
            if (text.get().matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(text.get());
                if (number >= least && number <= most) {
                    return number;
                }
            }
            problem(name, text.get(), "a number from " + least + " to " + most);
            return otherwise;
        }

        private Optional<Matcher> matching(String name, Pattern pattern, String expected) {
            Optional<Matcher> given = first(name).map(pattern::matcher);
            Optional<Matcher> read = given.filter(Matcher::matches);
            if (given.isPresent() && read.isEmpty()) {
                problem(name, first(name).orElse(""), expected);
            }
            return read;
        }

        private void problem(String name, String value, String expected) {
            String quoted = value.substring(0, Math.min(value.length(), SearchParameters.MAX_SIZE));
            problems.add(new SearchParameters.Problem(name, quoted, expected));
        }

        private Optional<String> first(String name) {
            return all(name).findFirst();
        }

        private Stream<String> all(String name) {
            return values.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }
    }
}
