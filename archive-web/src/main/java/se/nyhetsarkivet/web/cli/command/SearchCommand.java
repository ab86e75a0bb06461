package se.nyhetsarkivet.web.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.answer.SearchAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.SearchPrinter;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "search",
        description = "Finds items. Without a query all items are found.",
        footer = {
            "",
            "A date is yyyy, yyyy-MM or yyyy-MM-dd. Put a query with quotes or exclusions in",
            "single quotes: search '\"rörlig ersättning\" -budget'."
        })
public final class SearchCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "what to search for")
    private final List<String> words = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "no earlier")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", description = "no later")
    private String to = "";

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

    @Option(names = "--unit", paramLabel = "UNIT", description = "the unit of the time line: day, month or year")
    private String unit = "";

    @Option(names = "--page", paramLabel = "NUMBER", description = "the page, from 0")
    private String page = "";

    @Option(
            names = "--size",
            paramLabel = "NUMBER",
            description =
                    "the items on a page, 0 to " + SearchRequest.MAX_SIZE + "; otherwise " + SearchRequest.DEFAULT_SIZE)
    private String size = "";

    @Option(names = "--why", description = "tell for each item what of the query is in it, and in which form")
    private boolean why;

    @Option(names = "--json", description = "answer in JSON, as the HTTP interface does")
    private boolean json;

    private final Console console;

    public SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SearchRequest request = request();
        SearchResult result;
        Map<ItemId, List<MatchReason>> reasons = new HashMap<>();
        try (NewsArchive opened = archive.openExisting(console)) {
            result = opened.search(request);
            if (why) {
                result.page().forEach(hit -> reasons.put(hit.id(), opened.reasons(request, hit.id())));
            }
        }
        if (json) {
            console.json(SearchAnswer.of(result));
        } else {
            new SearchPrinter(console).print(request, result, reasons);
        }
        return ExitCode.DONE;
    }

    /** Read as the parameters of the HTTP interface are, so that a search is the same in both. */
    private SearchRequest request() {
        SearchParameters read = SearchParameters.read(Map.ofEntries(
                Map.entry("q", List.of(String.join(" ", words))),
                Map.entry("from", List.of(from)),
                Map.entry("to", List.of(to)),
                Map.entry("publisher", publisher),
                Map.entry("notPublisher", notPublisher),
                Map.entry("keyword", keyword),
                Map.entry("notKeyword", notKeyword),
                Map.entry("year", year),
                Map.entry("notYear", notYear),
                Map.entry(SearchParameters.EARLIER, List.of(String.valueOf(earlier))),
                Map.entry(SearchParameters.AS_OF, List.of(asOf)),
                Map.entry("width", List.of(width)),
                Map.entry("sort", List.of(sort)),
                Map.entry("unit", List.of(unit)),
                Map.entry("page", List.of(page)),
                Map.entry("size", List.of(size))));
        read.problems().stream().findFirst().ifPresent(problem -> {
            throw new ArchiveException(option(problem).sentence() + ".");
        });
        return read.request();
    }

    /** The problem, told of the option and not of the parameter: {@code --as-of} and not {@code asOf}. */
    private static SearchParameters.Problem option(SearchParameters.Problem problem) {
        String name = problem.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return new SearchParameters.Problem("--" + name, problem.value(), problem.expected());
    }
}
