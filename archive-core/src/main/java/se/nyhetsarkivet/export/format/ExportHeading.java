package se.nyhetsarkivet.export.format;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an export says of itself, as far as its format has a place for it.
 *
 * @param language the reader's, for the words of tables and lists; Swedish, or else English
 * @param separator what stands between the cells of a table
 * @param query what was asked for, as it was typed; empty for all items or a selection
 * @param address where the search can be made again; none for a selection
 * @param exported the day of the export
 * @param total how many items there are to export
 * @param limited patterns and names that stand for more words than are searched, so that items may be missing
 * @param logHead the head of the archive's log in one line, if it is known
 */
public record ExportHeading(
        Locale language,
        CellSeparator separator,
        String query,
        Optional<URI> address,
        LocalDate exported,
        long total,
        List<String> limited,
        Optional<String> logHead) {

    /** Copies the list. */
    public ExportHeading {
        limited = List.copyOf(limited);
    }

    /**
     * The same with what the search has found.
     *
     * @param newTotal how many items there are
     * @param newLimited patterns and names that stand for more words than are searched
     * @return the heading
     */
    public ExportHeading withTotal(long newTotal, List<String> newLimited) {
        return new ExportHeading(language, separator, query, address, exported, newTotal, newLimited, logHead);
    }
}
