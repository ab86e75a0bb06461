package se.nyhetsarkivet.web.selection;

import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.export.format.CellSeparator;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** The formats that a reader can choose, in the reader's words. */
final class ExportForms {

    static final String ADDRESS = "/api/v1/items/export";

    private ExportForms() {}

    /**
     * A format.
     *
     * @param format its name in the HTTP interface
     * @param separator between the cells of a table; empty for the one that is usual in the reader's language
     * @param title what it is called
     * @param help what it is for
     */
    record Form(String format, String separator, String title, String help) {

        boolean opens() {
            return format.equals(ExportFormat.HTML.label());
        }
    }

    static List<Form> all(ReaderTexts texts) {
        return Stream.of(ExportFormat.values())
                .flatMap(format -> format == ExportFormat.CSV
                        ? Stream.of(CellSeparator.values()).map(separator -> table(separator, texts))
                        : Stream.of(form(format.label(), "", format.label(), texts)))
                .toList();
    }

    private static Form table(CellSeparator separator, ReaderTexts texts) {
        String name = SearchParameters.nameOf(separator);
        return form(ExportFormat.CSV.label(), name, ExportFormat.CSV.label() + "." + name, texts);
    }

    private static Form form(String format, String separator, String key, ReaderTexts texts) {
        return new Form(
                format,
                separator,
                texts.text("selection.format." + key),
                texts.text("selection.format." + key + ".help"));
    }
}
