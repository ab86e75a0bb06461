package se.nyhetsarkivet.web.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateRange;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.web.answer.SearchAnswer;

@Command(
        name = "search",
        description = "Finds items. Without a query all items are found.",
        footer = {
            "",
            "A date is yyyy, yyyy-MM or yyyy-MM-dd. Put a query with quotes or exclusions in",
            "single quotes: search '\"rörlig ersättning\" -budget'."
        })
final class SearchCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "what to search for")
    private final List<String> words = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", converter = PartialDateConverter.class, description = "no earlier")
    private @Nullable PartialDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = PartialDateConverter.class, description = "no later")
    private @Nullable PartialDate to;

    @Option(names = "--publisher", paramLabel = "NAME", description = "of this publisher; repeat for any of several")
    private final List<String> publishers = new ArrayList<>();

    @Option(names = "--keyword", paramLabel = "WORD", description = "with this keyword; repeat for all of several")
    private final List<String> keywords = new ArrayList<>();

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "how far from its written form a word is found: exact, inflected or compounds (as if given)")
    private Width width = Width.COMPOUNDS;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "the order: relevance (as if given), newest or oldest")
    private SortOrder sort = SortOrder.RELEVANCE;

    @Option(names = "--page", paramLabel = "NUMBER", description = "the page, from 0")
    private int page;

    @Option(
            names = "--size",
            paramLabel = "NUMBER",
            description =
                    "the items on a page, 0 to " + SearchRequest.MAX_SIZE + "; otherwise " + SearchRequest.DEFAULT_SIZE)
    private int size = SearchRequest.DEFAULT_SIZE;

    @Option(names = "--json", description = "answer in JSON, as the HTTP interface does")
    private boolean json;

    private final Console console;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SearchRequest request = request();
        SearchResult result;
        try (NewsArchive opened = archive.openExisting(console)) {
            result = opened.search(request);
        }
        if (json) {
            console.json(SearchAnswer.of(result));
        } else {
            new SearchPrinter(console).print(request, result);
        }
        return ExitCode.DONE;
    }

    private SearchRequest request() {
        try {
            return new SearchRequest(
                    String.join(" ", words),
                    new DateRange(Optional.ofNullable(from), Optional.ofNullable(to)),
                    new LinkedHashSet<>(publishers),
                    new LinkedHashSet<>(keywords),
                    width,
                    sort,
                    page,
                    size);
        } catch (IllegalArgumentException outOfRange) {
            throw new ArchiveException("--" + outOfRange.getMessage() + ".", outOfRange);
        }
    }
}
