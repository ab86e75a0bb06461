package se.nyhetsarkivet.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of figures for a plain page: the first column to the left, the others to the right.
 *
 * @param title what is measured
 * @param header the names of the columns
 * @param rows the cells, as many in each row as there are columns
 * @param note what the reader must know to judge the figures; may be empty
 */
record Table(String title, List<String> header, List<List<String>> rows, String note) {

    private static final String BETWEEN = "  ";

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    String text() {
        String lines = rows.stream().map(this::line).collect(Collectors.joining());
        return title + "\n" + line(header) + lines + note.indent(BETWEEN.length());
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                        .mapToObj(column -> padded(cells.get(column), column))
                        .collect(Collectors.joining(BETWEEN, BETWEEN, ""))
                        .stripTrailing()
                + "\n";
    }

    private String padded(String cell, int column) {
        String space = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + space : space + cell;
    }

    private int width(int column) {
        return IntStream.concat(
                        IntStream.of(header.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElseThrow();
    }
}
