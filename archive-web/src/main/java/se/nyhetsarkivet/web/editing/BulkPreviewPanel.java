package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEdit;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEditPreview;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.editing.job.BulkEditOrder;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.ComparedHtml;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.SentContent;

/** What an edit of many items would do, and the way to start it. Only what was shown is done. */
final class BulkPreviewPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(BulkPreviewPanel.class);
    private static final String REASON = "bulk-reason";

    private final transient NewsArchive archive;
    private final transient List<ItemId> items;
    private final transient BulkEdit edit;
    private final transient Function<BulkEditOrder, Optional<String>> start;
    private final Div answer = new Div();
    private final Div content = new Div();
    private final FormFields form = new FormFields();
    private transient BulkEditPreview shown;

    /** The last change of the archive that the preview takes into account. */
    private long sequence;

    BulkPreviewPanel(
            NewsArchive archive, List<ItemId> items, BulkEdit edit, Function<BulkEditOrder, Optional<String>> start) {
        this.archive = archive;
        this.items = items;
        this.edit = edit;
        this.start = start;
        sequence = archive.changes().lastSequence();
        shown = archive.ledger().previewEdit(items, edit);
        answer.getElement().setAttribute("role", "status");
        form.line(REASON, getTranslation("edit.reason"), FormFields.Kind.LINE)
                .send(getTranslation("bulk.start"), this::confirmed);
        show();
        add(content, answer, form);
    }

    private void show() {
        content.removeAll();
        H3 title = new H3(getTranslation("bulk.would"));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        content.add(
                title,
                new UnorderedList(
                        new ListItem(getTranslation("bulk.would.changed", shown.changed())),
                        new ListItem(getTranslation("bulk.would.unchanged", shown.unchanged()))));
        if (shown.notShown() > 0) {
            content.add(new Paragraph(getTranslation("bulk.would.not-shown", shown.notShown())));
        }
        form.setVisible(shown.changed() > 0);
        if (shown.changed() == 0) {
            content.add(new Paragraph(getTranslation("bulk.would.nothing")));
            return;
        }
        content.add(new H4(getTranslation("bulk.would.first", shown.first().size())), first());
        content.add(new Paragraph(getTranslation("bulk.would.undo")));
    }

    private OrderedList first() {
        ComparedHtml compared = ComparedHtml.forPage(new ReaderTexts(getLocale()));
        OrderedList list = new OrderedList();
        list.addClassName("changed-items");
        for (BulkEditPreview.Change change : shown.first()) {
            String headline = change.before().item().headline();
            Div values = new Div();
            values.addClassName("edit");
            SentContent.replace(
                    values, compared.of(ItemComparison.of(change.before().item(), change.after())));
            list.add(new ListItem(
                    new Anchor(ItemAddress.of(change.before().id(), headline).path(), headline), values));
        }
        return list;
    }

    private void confirmed(Map<String, String> typed) {
        answer.removeAll();
        String reason = typed.getOrDefault(REASON, "").strip();
        form.showProblems(reason.isEmpty() ? Map.of(REASON, getTranslation("edit.reason.missing")) : Map.of());
        if (reason.isEmpty()) {
            return;
        }
        try {
            if (isAsShown()) {
                start.apply(new BulkEditOrder(items, edit, reason, Acting.current()))
                        .ifPresent(refusal -> answer.add(new Paragraph(refusal)));
            } else {
                show();
                answer.add(new Paragraph(getTranslation("ledger.undo.changed")));
            }
        } catch (ArchiveException failure) {
            LOG.error("An edit of items could not be started", failure);
            answer.add(new Paragraph(getTranslation("edit.failed")));
        }
    }

    /** Looks again if the archive has changed since, which takes as long as the first time. */
    private boolean isAsShown() {
        long now = archive.changes().lastSequence();
        if (now == sequence) {
            return true;
        }
        boolean changed = anyChangedSince(sequence);
        sequence = now;
        if (changed) {
            shown = archive.ledger().previewEdit(items, edit);
        }
        return !changed;
    }

    /** Whether one of the items is not what it was. That much else has changed is reason enough to look again. */
    private boolean anyChangedSince(long before) {
        List<RecordedChange> changes =
                archive.changes().in(RecordedChange.Range.after(before, RecordedChange.Range.MOST));
        Set<ItemId> these = Set.copyOf(items);
        return changes.size() == RecordedChange.Range.MOST
                || changes.stream()
                        .anyMatch(change -> these.contains(change.history().id()));
    }
}
