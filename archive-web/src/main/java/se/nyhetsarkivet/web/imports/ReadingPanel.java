package se.nyhetsarkivet.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSample;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.setting.ReadOptionTexts;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.ByteSize;
import se.nyhetsarkivet.web.text.SourceFormat;

/** How one file is read: its format, what its columns hold if it is a table, and how it begins. What is chosen shows at once. */
final class ReadingPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient UploadedFile file;
    private final transient Supplier<ReadOptionTexts> known;
    private final transient Map<String, String> columns = new LinkedHashMap<>();
    private final Div table = new Div();
    private final Div beginning = new Div();

    ReadingPanel(NewsArchive archive, UploadedFile file, Supplier<ReadOptionTexts> known, Runnable remove) {
        this.archive = archive;
        this.file = file;
        this.known = known;
        NativeButton without = new NativeButton(getTranslation("imports.remove"), click -> remove.run());
        without.getElement().setAttribute("aria-label", getTranslation("imports.remove.of", file.name()));
        beginning.getElement().setAttribute("aria-live", "polite");
        add(
                new H3(file.name()),
                new Paragraph(new Text(ByteSize.text(file.bytes(), getLocale()) + " "), without),
                table,
                beginning);
        look();
    }

    UploadedFile file() {
        return file;
    }

    /**
     * What is known of the file, with its columns.
     *
     * @throws ArchiveException if something of it cannot be read
     */
    ReadOptions options() {
        return known.get().withColumns(columns).read("");
    }

    /** Looks at the file anew, since something else is known of it. */
    void look() {
        table.removeAll();
        beginning.removeAll();
        try {
            ImportSample sample = sample();
            if (!sample.columns().isEmpty()) {
                table.add(new H4(getTranslation("imports.columns")), table(sample));
            }
            show(sample);
        } catch (ArchiveException unreadable) {
            fail(unreadable);
        }
    }

    private void fail(ArchiveException unreadable) {
        beginning.removeAll();
        beginning.add(
                new Paragraph(getTranslation("imports.unreadable")),
                ReadAs.sentences(List.of(String.valueOf(unreadable.getMessage()))));
    }

    private ImportSample sample() {
        return archive.sample(ImportSource.of(file.name(), () -> Files.newInputStream(file.path()))
                .withOptions(options()));
    }

    private void show(ImportSample sample) {
        beginning.removeAll();
        beginning.add(new Paragraph(getTranslation("imports.format", SourceFormat.text(sample.format(), getLocale()))));
        if (sample.items().isEmpty() && sample.rejections().isEmpty()) {
            beginning.add(new Paragraph(getTranslation("imports.begins.empty")));
        } else if (sample.items().isEmpty()) {
            beginning.add(
                    new Paragraph(getTranslation("imports.begins.nothing")), ReadAs.rejections(sample.rejections()));
        } else {
            beginning.add(new H4(getTranslation("imports.begins")), ReadAs.items(sample.items(), getLocale()));
        }
    }

    private PlainTable table(ImportSample sample) {
        PlainTable shown = new PlainTable(List.of(
                getTranslation("imports.column"),
                getTranslation("imports.column.holds"),
                getTranslation("imports.column.example")));
        for (int i = 0; i < sample.columns().size(); i++) {
            ImportSample.Column column = sample.columns().get(i);
            shown.row(List.of(new Text(column.name()), choice(column), new Text(example(sample, i))));
        }
        return shown;
    }

    private static String example(ImportSample sample, int column) {
        return sample.rows().stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.length() > 80 ? cell.substring(0, 80) + "…" : cell)
                .orElse("");
    }

    private Component choice(ImportSample.Column column) {
        HtmlContainer select = new HtmlContainer("select");
        select.getElement().setAttribute("aria-label", getTranslation("imports.column.holds.of", column.name()));
        add(select, "", getTranslation("imports.column.kept"), column.key().isEmpty());
        ReadOptions.COLUMN_KEYS.forEach(
                key -> add(select, key, getTranslation("imports.key." + key), key.equals(column.key())));
        select.getElement()
                .addEventListener(
                        "change",
                        change -> say(
                                column.name(),
                                change.getEventData().get("event.target.value").asString()))
                .addEventData("event.target.value");
        return select;
    }

    private static void add(HtmlContainer select, String value, String text, boolean chosen) {
        HtmlContainer option = new HtmlContainer("option");
        option.getElement().setAttribute("value", value).setText(text);
        if (chosen) {
            option.getElement().setAttribute("selected", true);
        }
        select.add(option);
    }

    private void say(String column, String key) {
        if (ReadOptions.COLUMN_KEYS.contains(key)) {
            columns.put(column, key);
        } else {
            columns.remove(column);
        }
        try {
            show(sample());
        } catch (ArchiveException unreadable) {
            fail(unreadable);
        }
    }
}
