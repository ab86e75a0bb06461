package se.nyhetsarkivet.intake.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.table.column.Meaning;
import se.nyhetsarkivet.intake.table.column.PublicationStatus;
import se.nyhetsarkivet.intake.table.row.Rows;
import se.nyhetsarkivet.intake.table.row.Rows.Row;
import se.nyhetsarkivet.intake.table.row.TextLines;
import se.nyhetsarkivet.item.Rejection;

/** Reads a table row by row. */
final class TableReader implements NewsReader {

    private final SourceDocument document;
    private final ReadOptions options;
    private Layout layout;
    private final TextLines lines;
    private final Rows rows;
    private RowItem items;
    private boolean ended;

    TableReader(SourceDocument document, ReadOptions options, Layout layout) throws IOException {
        this.document = document;
        this.options = options;
        this.layout = layout;
        this.lines = new TextLines(TextEncoding.open(document, options));
        this.rows = new Rows(lines, layout.delimiter(), layout.backslashes());
        this.items = new RowItem(layout);
        for (int i = 0; i < layout.linesBefore(); ) {
            Optional<Row> row = rows.next();
            i = row.isEmpty() ? layout.linesBefore() : row.get().isBlank() ? i : i + 1;
        }
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        if (!layout.refusal().isEmpty()) {
            boolean told = ended;
            ended = true;
            return told ? Optional.empty() : Optional.of(refused("line 1", layout.refusal(), ""));
        }
        Optional<Row> row = rows.next();
        boolean behindBlank = false;
        while (row.isPresent() && isWithoutNews(row.get(), behindBlank)) {
            behindBlank = row.get().isBlank();
            row = rows.next();
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(read(row.get()));
    }

    private boolean isWithoutNews(Row row, boolean behindBlank) {
        return row.isBlank()
                || (row.defect().isEmpty()
                        && (isNames(row.cells()) || RowsWithoutNews.include(row.cells(), behindBlank)));
    }

    private RecordOutcome read(Row row) throws IOException {
        String place = "line " + row.line();
        if (!row.defect().isEmpty()) {
            return damaged(row, row.defect());
        }
        if (row.text().indexOf(TextEncoding.UNREADABLE) >= 0) {
            return refused(
                    place,
                    "the row has bytes that are no characters in the encoding of the table; " + Remedy.ENCODING.words()
                            + " if it was not found",
                    row.text());
        }
        int expected = layout.columns().count();
        List<String> cells = row.cells();
        if (options.columns().isEmpty() && Sample.isHeader(cells) && !looksRight(cells)) {
            layout = layout.with(cells);
            items = new RowItem(layout);
            return refused(
                    place, "other names of columns stand here; the rows that follow are read by them", row.text());
        }
        if (cells.size() < expected && isBrokenOff(cells.size())) {
            return damaged(row, count(cells) + expected + ", and the next line is no row");
        }
        boolean tooMany = cells.size() > expected
                && cells.subList(expected, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (tooMany) {
            String reason =
                    count(cells) + expected + "; a cell in which the delimiter stands must be in quotation marks";
            return row.lines().size() > 1 ? damaged(row, reason) : refused(place, reason, row.text());
        }
        return PublicationStatus.reasonToReject(layout.columns(), cells)
                .map(reason -> refused(place, reason, row.text()))
                .orElseGet(() -> items.draft(cells).finish(place, document.seenAt(), options));
    }

    private boolean isNames(List<String> cells) {
        List<String> names =
                layout.columns().names().stream().map(Meaning::plain).toList();
        return layout.named() && cells.stream().map(Meaning::plain).toList().equals(names);
    }

    /**
     * A short row that lacks only its last cells is complete; one whose other cells stand on the next line is not, unless that
     * line may be a row as short, without a date.
     */
    private boolean isBrokenOff(int cells) throws IOException {
        Optional<Row> next = rows.next();
        next.ifPresent(rows::giveBack);
        return next.isPresent()
                && !next.get().isBlank()
                && next.get().defect().isEmpty()
                && cells + next.get().cells().size() - 1 == layout.columns().count()
                && !looksRight(next.get().cells())
                && !layout.dates().mayBeMissing(next.get().cells())
                && !isWithoutNews(next.get(), false);
    }

    private boolean looksRight(List<String> cells) {
        return layout.dates().exist()
                ? cells.size() > 1 && layout.dates().areReadable(cells)
                : cells.size() == layout.columns().count();
    }

    private RecordOutcome damaged(Row row, String reason) throws IOException {
        Rows.Skipped skipped = rows.goOnBehind(row, this::looksRight);
        String passedOver = skipped.last() > row.line()
                ? "; lines %d to %d were skipped".formatted(row.line(), skipped.last())
                : "";
        return refused("line " + row.line(), reason + passedOver, skipped.text());
    }

    private static String count(List<String> cells) {
        return "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + " where the table has ";
    }

    private static RecordOutcome refused(String place, String reason, String excerpt) {
        return new RecordOutcome.Rejected(new Rejection(place, reason, excerpt));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
