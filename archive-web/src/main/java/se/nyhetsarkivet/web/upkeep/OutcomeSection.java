package se.nyhetsarkivet.web.upkeep;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import se.nyhetsarkivet.web.text.ByteSize;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.upkeep.job.UpkeepJob;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Checked;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Copied;

/** What came of the latest verification or backup. */
final class OutcomeSection extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    OutcomeSection(UpkeepJob job) {
        UpkeepState.Ended end = job.end().orElseThrow();
        H2 title = new H2(getTranslation("upkeep.ended." + JobPanel.text(job.kind())));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        switch (end.outcome()) {
            case Checked checked -> add(checked);
            case Copied copied -> add(copied);
            case UpkeepState.NoRoom noRoom ->
                add(new Paragraph(getTranslation(
                        "upkeep.no-room",
                        ByteSize.text(noRoom.room().neededBytes(), getLocale()),
                        ByteSize.text(noRoom.room().usableBytes(), getLocale()))));
            case UpkeepState.Stopped stopped -> add(new Paragraph(getTranslation("upkeep.stopped.backup")));
            case UpkeepState.Failed failed ->
                add(new Paragraph(getTranslation("upkeep.failed")), sentences(List.of(failed.reason())));
        }
        add(new Paragraph(getTranslation(
                "upkeep.by.until",
                job.who(),
                Dates.moment(job.startedAt(), getLocale()),
                Dates.moment(end.at(), getLocale()))));
    }

    /** The page has changed under whoever waited for it. */
    static void focus(Component work) {
        work.getElement().executeJs("this.querySelector('h2')?.focus()");
    }

    private void add(Checked checked) {
        String revisions = NumberFormat.getIntegerInstance(getLocale()).format(checked.revisions());
        if (checked.parts() < checked.of()) {
            add(new Paragraph(getTranslation("upkeep.stopped.verification", checked.parts(), checked.of(), revisions)));
        }
        if (checked.differences() == 0) {
            if (checked.parts() == checked.of()) {
                add(new Paragraph(getTranslation("upkeep.sound", revisions)));
            }
        } else {
            add(
                    new Paragraph(getTranslation("upkeep.differs", checked.differences(), revisions)),
                    sentences(checked.first()));
        }
    }

    private void add(Copied copied) {
        Paragraph where = new Paragraph(getTranslation("upkeep.copied") + " ");
        where.add(new Code(copied.directory().toString()));
        add(where, new Paragraph(getTranslation("upkeep.copied.size", ByteSize.text(copied.bytes(), getLocale()))));
        if (!copied.differences().isEmpty()) {
            add(
                    new Paragraph(getTranslation(
                            "upkeep.copied.differs", copied.differences().size())),
                    sentences(copied.differences()));
        }
    }

    private Div sentences(List<String> english) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("lang", "en");
        english.stream().limit(SHOWN).forEach(sentence -> list.add(new ListItem(sentence)));
        return new Div(list);
    }
}
