package se.nyhetsarkivet.web.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.CsvTable;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.SearchComparison.Count;
import se.nyhetsarkivet.result.SearchComparison.Material;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.answer.SearchComparisonAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "compare",
        description = "Compares up to five searches by year, month or publisher, as a table in CSV.",
        footer = {
            "",
            "Each row has the items and occurrences of a search in a year, month or publisher, and",
            "beside them all items and words that the same filters leave."
        })
public final class CompareCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "one to five searches, each one argument")
    private List<String> queries = List.of();

    @Option(names = "--by", paramLabel = "COLUMNS", description = "year (the default), month or publisher")
    private String by = "year";

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "how far from its written form a word is found: exact, inflected or compounds (the default)")
    private String width = "compounds";

    @Option(names = "--from", paramLabel = "DATE", description = "no earlier")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", description = "no later")
    private String to = "";

    @Option(names = "--publisher", paramLabel = "NAME", description = "of this publisher; repeat for any of several")
    private List<String> publisher = List.of();

    @Option(names = "--keyword", paramLabel = "WORD", description = "with this keyword; repeat for all of several")
    private List<String> keyword = List.of();

    @Option(names = "--json", description = "answer in JSON, as the HTTP interface does")
    private boolean json;

    private final Console console;

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ComparisonParameters parameters = parameters();
        SearchComparison.Request request = parameters
                .request()
                .orElseThrow(() -> new ArchiveException("All the searches are blank; give one to five with words."));
        SearchComparison compared;
        try (NewsArchive opened = archive.openExisting(console)) {
            compared = opened.compare(request);
        }
        if (json) {
            console.json(SearchComparisonAnswer.of(parameters.by(), compared));
        } else {
            print(compared);
        }
        if (!compared.complete() || compared.lines().stream().anyMatch(line -> !line.complete())) {
            console.message("There was not time for all of it; the numbers are at least as large.");
        }
        return ExitCode.DONE;
    }

    /** Read as the parameters of the HTTP interface are, so that a comparison is the same in both. */
    private ComparisonParameters parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("q", queries);
        values.put("by", List.of(by));
        values.put("width", List.of(width));
        values.put("from", List.of(from));
        values.put("to", List.of(to));
        values.put("publisher", publisher);
        values.put("keyword", keyword);
        ComparisonParameters read = ComparisonParameters.read(values);
        read.problems().stream().findFirst().ifPresent(problem -> {
            String option = problem.name().equals("q") ? "QUERY" : "--" + problem.name();
            throw new ArchiveException(
                    option + problem.sentence().substring(problem.name().length()) + ".");
        });
        return read;
    }

    private void print(SearchComparison compared) {
        try {
            CsvTable table = new CsvTable(
                    console.out(), ',', List.of("search", "column", "items", "occurrences", "all items", "all words"));
            for (SearchComparison.Line line : compared.lines()) {
                row(table, line.query(), "total", line.total(), compared.material());
                SortedMap<String, Material> columns = compared.columns();
                columns.forEach((column, material) -> row(
                        table, line.query(), column, line.counts().getOrDefault(column, new Count(0, 0)), material));
            }
            table.flush();
        } catch (IOException failure) {
            throw new ArchiveException("The table could not be written: " + failure.getMessage(), failure);
        }
    }

    private static void row(CsvTable table, String query, String column, Count count, Material material) {
        table.row(
                query,
                column,
                String.valueOf(count.items()),
                String.valueOf(count.occurrences()),
                String.valueOf(material.items()),
                String.valueOf(material.words()));
    }
}
