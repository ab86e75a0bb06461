package se.nyhetsarkivet.web.cli.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.CsvTable;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.TermList;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.answer.search.TermCountsAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.PathConverter;
import se.nyhetsarkivet.web.cli.option.TextInput;

@Command(
        name = "lists",
        description = "Counts the items that have each term of a list, as a table in CSV.",
        footer = {
            "",
            "The file has one term a line, or is a table with the terms in its first column. A",
            "term is its words side by side, each in any inflection unless --width says",
            "otherwise."
        })
public final class ListsCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "a text file or table in UTF-8; - reads standard input")
    private Path file = Path.of("-");

    @Mixin
    private final CountingOptions counting = new CountingOptions("inflected");

    @Option(names = "--json", description = "answer in JSON, as the HTTP interface does")
    private boolean json;

    private final Console console;

    public ListsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SearchRequest request = request();
        Width chosen = request.width();
        TermCounts.By columns = columns();
        boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        TermList list = TermList.read(TextInput.read(file, console), table ? TermList.Table.CSV : TermList.Table.PLAIN);
        List<TermCounts.Row> rows = new ArrayList<>();
        try (NewsArchive opened = archive.openExisting(console)) {
            while (rows.size() < list.terms().size()) {
                rows.addAll(opened.countTerms(
                                list.terms().subList(rows.size(), list.terms().size()),
                                chosen,
                                request.filters(),
                                columns)
                        .rows());
            }
        }
        if (json) {
            console.json(TermCountsAnswer.of(columns, chosen, rows.size(), list.duplicates(), rows));
        } else {
            print(rows);
        }
        if (!list.duplicates().isEmpty()) {
            console.message(Count.of(list.duplicates().size(), "term") + " more than once in the list, counted once: "
                    + String.join(", ", list.duplicates()));
        }
        return ExitCode.DONE;
    }

    private void print(List<TermCounts.Row> rows) {
        SortedSet<String> columns = rows.stream()
                .flatMap(row -> row.counts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try {
            CsvTable table = new CsvTable(
                    console.out(),
                    ',',
                    Stream.concat(Stream.of("term", "total"), columns.stream()).toList());
            for (TermCounts.Row row : rows) {
                Stream<Object> counts =
                        columns.stream().map(column -> row.counts().getOrDefault(column, 0));
                table.row(Stream.concat(Stream.of(row.term(), row.total()), counts)
                        .map(String::valueOf)
                        .toArray(String[]::new));
            }
            table.flush();
        } catch (IOException failure) {
            throw new ArchiveException("The table could not be written: " + failure.getMessage(), failure);
        }
    }

    /** Read as the parameters of the HTTP interface are, so that a list is the same in both. */
    private SearchRequest request() {
        SearchParameters read = SearchParameters.read(counting.parameters());
        CountingOptions.check(read.problems());
        return read.request();
    }

    private TermCounts.By columns() {
        return Arrays.stream(TermCounts.By.values())
                .filter(each ->
                        SearchParameters.nameOf(each).equals(counting.by().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ArchiveException(
                        "--by is '" + counting.by() + "'; expected one of year, month, publisher."));
    }
}
