package se.nyhetsarkivet.web.source.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.source.drop.DroppedFiles;
import se.nyhetsarkivet.web.text.Dates;

/** The drop folder: what waits in it, and what came of the latest files. */
final class DropFolderSection extends Section {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(DropFolderSection.class);

    DropFolderSection(Optional<Path> folder, boolean withPlace) {
        add(new H2(getTranslation("sources.drop")));
        if (folder.isEmpty()) {
            add(new Paragraph(getTranslation("sources.drop.none")));
            return;
        }
        if (withPlace) {
            Paragraph where = new Paragraph(getTranslation("sources.drop.help") + " ");
            where.add(new Code(folder.get().toString()));
            add(where);
        }
        try {
            show(DroppedFiles.in(folder.get()));
        } catch (ArchiveException unreadable) {
            LOG.warn("The page of sources cannot show the drop folder", unreadable);
            add(new Paragraph(
                    withPlace
                            ? SourceWords.reason(String.valueOf(unreadable.getMessage()))
                            : new Text(getTranslation("sources.drop.unreadable"))));
        }
    }

    private void show(DroppedFiles files) {
        if (!files.waiting().isEmpty()) {
            UnorderedList waiting = new UnorderedList();
            files.waiting().forEach(name -> waiting.add(new ListItem(name)));
            add(new Paragraph(getTranslation("sources.drop.waiting")), waiting);
        }
        if (files.latest().isEmpty()) {
            add(new Paragraph(getTranslation("sources.drop.empty")));
            return;
        }
        PlainTable table = new PlainTable(Stream.of("file", "when", "outcome")
                        .map(column -> getTranslation("sources.drop." + column))
                        .toList())
                .inBlocks();
        table.getElement().setAttribute("aria-label", getTranslation("sources.drop"));
        files.latest()
                .forEach(each -> table.row(
                        List.of(new Text(each.name()), new Text(Dates.moment(each.at(), getLocale())), outcome(each))));
        add(table);
    }

    private Component outcome(DroppedFiles.Dealt file) {
        return file.batch()
                .<Component>map(batch ->
                        new Anchor("/" + AccessAddress.LEDGER + "/" + batch, getTranslation("ledger.batch", batch)))
                .orElseGet(() -> SourceWords.reason(file.reason()));
    }
}
