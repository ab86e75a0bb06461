package se.nyhetsarkivet.web.upkeep;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.ByteSize;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.upkeep.backup.Backups;
import se.nyhetsarkivet.web.upkeep.backup.MadeBackup;

/** Where backups are made, whether there is room for one, and which there are; or how the place is set. */
final class BackupSection extends Section {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(BackupSection.class);

    BackupSection(Backups backups, SerializableRunnable start, boolean mayBegin) {
        add(new H2(getTranslation("upkeep.backup.title")), new Paragraph(getTranslation("upkeep.backup.help")));
        if (backups.directory().isEmpty()) {
            Paragraph setting = new Paragraph(getTranslation("upkeep.backup.unset") + " ");
            setting.add(new Code("archive.backup.directory=/srv/backup/nyhetsarkivet"));
            add(setting, new Paragraph(getTranslation("upkeep.backup.unset.how")));
            return;
        }
        Path directory = backups.directory().get();
        Paragraph where = new Paragraph(getTranslation("upkeep.backup.where") + " ");
        where.add(new Code(directory.toString()));
        add(where);
        room(backups, directory);
        if (mayBegin) {
            add(new NativeButton(getTranslation("upkeep.backup"), click -> start.run()));
        }
        list(backups.made());
    }

    private void room(Backups backups, Path directory) {
        try {
            Backups.Room room = backups.room(directory);
            add(new Paragraph(getTranslation(
                            "upkeep.backup.room",
                            ByteSize.text(room.neededBytes(), getLocale()),
                            ByteSize.text(room.usableBytes(), getLocale()))
                    + (room.isEnough() ? "" : " " + getTranslation("upkeep.backup.room.little"))));
            if (room.sameDisk()) {
                add(new Paragraph(getTranslation("upkeep.backup.same-disk")));
            }
        } catch (ArchiveException failure) {
            LOG.warn("The room for a backup cannot be measured", failure);
            add(new Paragraph(getTranslation("upkeep.backup.room.unknown")));
        }
    }

    private void list(List<MadeBackup> made) {
        add(new H3(getTranslation("upkeep.backup.made")));
        if (made.isEmpty()) {
            add(new Paragraph(getTranslation("upkeep.backup.none")));
            return;
        }
        PlainTable table = new PlainTable(Stream.of("when", "name", "size", "state")
                        .map(column -> getTranslation("upkeep.backup." + column))
                        .toList())
                .inBlocks();
        table.getElement().setAttribute("aria-label", getTranslation("upkeep.backup.made"));
        made.forEach(backup -> table.row(row(backup)));
        add(table);
    }

    private List<Component> row(MadeBackup backup) {
        return List.of(
                new Text(Dates.moment(backup.at(), getLocale())),
                new Code(backup.directory().getFileName().toString()),
                new Text(backup.bytes() == 0 ? "–" : ByteSize.text(backup.bytes(), getLocale())),
                new Text(getTranslation(
                        "upkeep.backup.state." + backup.state().name().toLowerCase(Locale.ROOT))));
    }
}
