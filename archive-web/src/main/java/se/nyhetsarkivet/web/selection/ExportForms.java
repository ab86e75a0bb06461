package se.nyhetsarkivet.web.selection;

import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** The formats that a reader can choose, in the reader's words. */
final class ExportForms {

    static final String ADDRESS = "/api/v1/items/export";

    private ExportForms() {}

    /**
     * A format.
     *
     * @param format its name in the HTTP interface
     * @param title what it is called
     * @param help what it is for
     */
    record Form(String format, String title, String help) {

        boolean opens() {
            return format.equals(ExportFormat.HTML.label());
        }
    }

    static List<Form> all(ReaderTexts texts) {
        return Stream.of(ExportFormat.values())
                .map(format -> new Form(
                        format.label(),
                        texts.text("selection.format." + format.label()),
                        texts.text("selection.format." + format.label() + ".help")))
                .toList();
    }
}
