package se.nyhetsarkivet.web.cli.search;

import java.io.IOException;
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
import se.nyhetsarkivet.web.answer.search.SearchComparisonAnswer;
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

    @Mixin
    private final CountingOptions counting = new CountingOptions("compounds");

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
        Map<String, List<String>> values = counting.parameters();
        values.put("q", queries);
        ComparisonParameters read = ComparisonParameters.read(values);
        CountingOptions.check(read.problems());
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
