package se.nyhetsarkivet.web.cli.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.answer.search.SearchAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.SearchPrinter;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.SearchOptions;

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

    @Option(names = "--to", paramLabel = "DATE", description = "no later")
    private String to = "";

    @Mixin
    private final SearchOptions options = new SearchOptions();

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
        Map<String, List<String>> parameters = options.parameters(String.join(" ", words));
        parameters.put("to", List.of(to));
        parameters.put("unit", List.of(unit));
        parameters.put("page", List.of(page));
        parameters.put("size", List.of(size));
        return SearchOptions.request(parameters, "to");
    }
}
