package se.nyhetsarkivet.intake.source;

import java.util.List;

/**
 * The beginning of a table, with what is taken for what.
 *
 * @param delimiter what parts its columns
 * @param columns its columns in order
 * @param rows the first rows behind the names
 */
public record TableBeginning(char delimiter, List<Column> columns, List<List<String>> rows) {

    /** Copies the lists. */
    public TableBeginning {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param name how {@link ReadOptions#columns} name it: as the table does, or by its number if the table does not
     * @param key the key of NewsArticle that it is taken for; empty for one that is only kept
     */
    public record Column(String name, String key) {}
}
