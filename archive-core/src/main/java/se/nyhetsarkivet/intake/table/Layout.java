package se.nyhetsarkivet.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.TableBeginning;
import se.nyhetsarkivet.intake.table.column.Columns;
import se.nyhetsarkivet.intake.table.column.Content;
import se.nyhetsarkivet.intake.table.column.DateColumns;
import se.nyhetsarkivet.intake.table.column.Meaning;

/**
 * How a table is to be read.
 *
 * @param delimiter what parts the columns
 * @param backslashes whether backslashes stand before quotation marks within cells
 * @param linesBefore how many rows come before the first item: a line that names the delimiter, what is written above the
 *     table, the header
 * @param columns what the columns hold
 * @param dates where its dates are and how they are written
 * @param named whether the columns have names in the table
 * @param refusal why it cannot be read, or the empty string
 */
record Layout(
        char delimiter,
        boolean backslashes,
        int linesBefore,
        Columns columns,
        DateColumns dates,
        boolean named,
        String refusal) {

    private static final String KEYS = "identifier, headline, abstract, articleBody, datePublished, dateModified,"
            + " publisher, url, keywords, author or inLanguage";

    static Layout of(Sample sample, ReadOptions options) {
        int before = sample.rowsBefore();
        if (sample.rows().isEmpty()) {
            return refused(sample, "the table has no rows");
        }
        Map<String, Meaning> told = new HashMap<>();
        for (Map.Entry<String, String> column : options.columns().entrySet()) {
            Optional<Meaning> meaning = Meaning.ofKey(column.getValue());
            if (meaning.isEmpty()) {
                return refused(sample, unknownKey(column.getKey(), column.getValue()));
            }
            told.put(Meaning.plain(column.getKey()), meaning.get());
        }
        List<String> first = sample.rows().getFirst();
        List<List<String>> behindFirst = sample.rows().subList(1, sample.rows().size());
        Columns named = Columns.named(first, told);
        boolean header = first.stream().anyMatch(cell -> told.containsKey(Meaning.plain(cell)))
                || (sample.looksLikeHeader() && named.understood() > 0);
        if (header) {
            return layout(sample, before + 1, withDates(named, behindFirst), behindFirst, options);
        }
        Columns numbered = Columns.named(
                IntStream.rangeClosed(1, first.size()).mapToObj(String::valueOf).toList(), told);
        if (numbered.understood() > 0) {
            return layout(sample, before, numbered, sample.rows(), options);
        }
        return Content.understand(sample.rows())
                .map(columns -> layout(sample, before, columns, sample.rows(), options))
                .orElseGet(() -> unclear(sample, options));
    }

    private static Layout layout(
            Sample sample, int linesBefore, Columns columns, List<List<String>> rows, ReadOptions options) {
        String missing = missing(columns.names(), options);
        if (!missing.isEmpty()) {
            return refused(
                    sample,
                    missing + "; " + Remedy.COLUMNS.words() + " as the table does; its columns are "
                            + String.join(", ", columns.names()));
        }
        if (!columns.haveText()) {
            return unclear(sample, options);
        }
        return new Layout(
                sample.delimiter(),
                sample.backslashes(),
                linesBefore,
                columns,
                DateColumns.of(columns, rows),
                linesBefore > sample.rowsBefore(),
                "");
    }

    /** The first rows, and the columns by the names that an archivist gives them; also of a table that is refused. */
    TableBeginning beginning(Sample sample, ReadOptions options) {
        List<String> first = sample.rows().getFirst();
        boolean understood = columns.count() > 0;
        boolean header = understood ? named : sample.looksLikeHeader();
        List<TableBeginning.Column> found = new ArrayList<>();
        for (int i = 0; i < (understood ? columns.count() : first.size()); i++) {
            String name = header ? first.get(i) : String.valueOf(i + 1);
            String key = understood
                    ? columns.meanings().get(i).map(Meaning::key).orElse("")
                    : options.columns().getOrDefault(name, "");
            found.add(new TableBeginning.Column(name, key));
        }
        return new TableBeginning(
                delimiter,
                found,
                sample.rows().subList(header ? 1 : 0, sample.rows().size()));
    }

    /** The layout of rows that follow other names of columns within the table. */
    Layout with(List<String> names) {
        Columns other = Columns.named(names, Map.of());
        DateColumns otherDates = new DateColumns(other, dates.monthFirst(), dates.amongOld());
        return new Layout(delimiter, backslashes, 0, other, otherDates, true, "");
    }

    /** A column whose name says nothing but which is the only one with dates holds the date of the item. */
    private static Columns withDates(Columns named, List<List<String>> rows) {
        List<Integer> dates = Content.dateColumns(rows).stream()
                .filter(column ->
                        column < named.count() && named.meanings().get(column).isEmpty())
                .toList();
        return named.have(Meaning.PUBLISHED) || dates.size() != 1
                ? named
                : DateColumns.settled(named.with(dates.getFirst(), Meaning.PUBLISHED));
    }

    private static String unknownKey(String name, String key) {
        String hint = Meaning.ofKey(name).isPresent()
                ? "; the name of the column comes first, as in " + key + "=" + name.strip()
                : "";
        return "'" + key + "' is nothing a column can hold" + hint + "; expected " + KEYS;
    }

    /** Says which of the names that the archivist gave no column has, or nothing. */
    private static String missing(List<String> names, ReadOptions options) {
        Set<String> known = names.stream().map(Meaning::plain).collect(Collectors.toSet());
        String missing = options.columns().keySet().stream()
                .filter(name -> !known.contains(Meaning.plain(name)))
                .sorted()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(" or "));
        return missing.isEmpty() ? "" : "no column is called " + missing;
    }

    private static Layout unclear(Sample sample, ReadOptions options) {
        String missing = missing(sample.rows().getFirst(), options);
        return refused(
                sample,
                (missing.isEmpty() ? "" : missing + "; ")
                        + "it is not clear what the columns hold; " + Remedy.COLUMNS.words()
                        + ", at least of the date and the headline: by what the first line calls them, as in"
                        + " NAME=datePublished and NAME=headline, or by their numbers, as in 1=datePublished and 2=headline;"
                        + " the first line is "
                        + String.join(" | ", sample.rows().getFirst()));
    }

    private static Layout refused(Sample sample, String reason) {
        Columns none = new Columns(List.of(), List.of());
        return new Layout(
                sample.delimiter(), sample.backslashes(), 0, none, new DateColumns(none, false, false), false, reason);
    }
}
