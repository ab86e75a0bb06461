package se.nyhetsarkivet.web.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;

/** What says which items are wanted and in which order, with the meaning that the parameters of the HTTP interface have. */
public final class SearchOptions {

    @Option(names = "--from", paramLabel = "DATE", description = "no earlier")
    private String from = "";

    @Option(names = "--publisher", paramLabel = "NAME", description = "of this publisher; repeat for any of several")
    private List<String> publisher = List.of();

    @Option(names = "--not-publisher", paramLabel = "NAME", description = "not of this publisher; may be repeated")
    private List<String> notPublisher = List.of();

    @Option(names = "--keyword", paramLabel = "WORD", description = "with this keyword; repeat for all of several")
    private List<String> keyword = List.of();

    @Option(names = "--not-keyword", paramLabel = "WORD", description = "without this keyword; may be repeated")
    private List<String> notKeyword = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "of this year; repeat for any of several")
    private List<String> year = List.of();

    @Option(names = "--not-year", paramLabel = "YEAR", description = "not of this year; may be repeated")
    private List<String> notYear = List.of();

    @Option(names = "--earlier", description = "also find what items said before")
    private boolean earlier;

    @Option(names = "--as-of", paramLabel = "DATE", description = "find what was known at the end of this date")
    private String asOf = "";

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "how far from its written form a word is found: exact, inflected or compounds (the default)")
    private String width = "";

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "the order: relevance (the default), newest, oldest or changed (last in the record first)")
    private String sort = "";

    /** The parameters for a text, to which others may be added. */
    public Map<String, List<String>> parameters(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(text));
        parameters.put("from", List.of(from));
        parameters.put("publisher", publisher);
        parameters.put("notPublisher", notPublisher);
        parameters.put("keyword", keyword);
        parameters.put("notKeyword", notKeyword);
        parameters.put("year", year);
        parameters.put("notYear", notYear);
        parameters.put(SearchParameters.EARLIER, List.of(String.valueOf(earlier)));
        parameters.put(SearchParameters.AS_OF, List.of(asOf));
        parameters.put("width", List.of(width));
        parameters.put("sort", List.of(sort));
        return parameters;
    }

    /** Whether any of them was given. */
    public boolean anyGiven() {
        return parameters("").entrySet().stream()
                        .filter(each -> !each.getKey().equals(SearchParameters.EARLIER))
                        .anyMatch(each -> each.getValue().stream().anyMatch(value -> !value.isEmpty()))
                || earlier;
    }

    /**
     * The search that parameters say.
     *
     * @param latest what the option for the last date is called
     * @throws ArchiveException if one of them cannot be read; the message names the option
     */
    public static SearchRequest request(Map<String, List<String>> parameters, String latest) {
        SearchParameters read = SearchParameters.read(parameters);
        read.problems().stream().findFirst().ifPresent(problem -> {
            throw new ArchiveException(option(problem, latest).sentence() + ".");
        });
        return read.request();
    }

    /** The problem, told of the option and not of the parameter: {@code --as-of} and not {@code asOf}. */
    private static SearchParameters.Problem option(SearchParameters.Problem problem, String latest) {
        String name = problem.name().equals("to")
                ? latest
                : problem.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return new SearchParameters.Problem("--" + name, problem.value(), problem.expected());
    }
}
