package se.nyhetsarkivet.archive.imports;

import java.util.List;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;

/**
 * How a source begins, as an import with the same options would read it. What the archive has already is not asked, so this is quick.
 *
 * @param format the label of the format that was found
 * @param columns the columns of a table; empty for a source that is not a table
 * @param rows the cells of the table's first rows, at most {@value #MAX_ROWS}
 * @param items the first items, at most {@value #MAX_ITEMS}
 * @param rejections what stands among them and would be rejected
 */
public record ImportSample(
        String format,
        List<Column> columns,
        List<List<String>> rows,
        List<NewsItem> items,
        List<Rejection> rejections) {

    /** The most items. */
    public static final int MAX_ITEMS = 3;

    /** The most rows. */
    public static final int MAX_ROWS = 3;

    /** Copies the lists. */
    public ImportSample {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        items = List.copyOf(items);
        rejections = List.copyOf(rejections);
    }

    /**
     * A column of a table.
     *
     * @param name how it is named when one says what it holds: as the table does, or by its number if the table does not
     * @param key the key of NewsArticle that it is taken for; empty for one that is only kept
     */
    public record Column(String name, String key) {}
}
