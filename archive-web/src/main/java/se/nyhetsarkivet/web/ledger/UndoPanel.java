package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.UndoReport;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.Dates;

/** Undoes an import or an edit after showing what will come of it. Only what was shown is done: if it has become something else, that is shown first. */
final class UndoPanel extends Section {

    /** An import was undone. */
    static final Act UNDO = new Act("batch.undo");

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(UndoPanel.class);
    private static final String REASON = "undo-reason";
    private static final int SHOWN = 50;

    private final transient ArchiveLedger ledger;
    private final transient AuditLog audit;
    private final transient ImportBatch batch;

    /** Shows the page anew, with a sentence about what was done or why it was not. */
    private final SerializableConsumer<String> afterwards;

    private final Div answer = new Div();
    private final Div preview = new Div();

    UndoPanel(ArchiveLedger ledger, AuditLog audit, ImportBatch batch, SerializableConsumer<String> afterwards) {
        this.ledger = ledger;
        this.audit = audit;
        this.batch = batch;
        this.afterwards = afterwards;
        answer.getElement().setAttribute("role", "status");
        switch (BatchState.of(batch, ledger)) {
            case UNDONE -> {}
            case RUNNING -> add(new H2(text("ledger.undo")), new Paragraph(getTranslation("ledger.undo.running")));
            case FINISHED, INTERRUPTED -> {
                NativeButton button = new NativeButton(getTranslation("ledger.undo.preview"), click -> look());
                add(new H2(text("ledger.undo")), new Paragraph(text("ledger.undo.help")), button, answer, preview);
            }
        }
    }

    private String text(String importKey, Object... values) {
        return getTranslation(BatchText.key(batch, importKey), values);
    }

    private void look() {
        answer.removeAll();
        attempt(() -> show(ledger.previewUndo(batch.number())));
    }

    private void show(UndoReport report) {
        preview.removeAll();
        H3 title = new H3(text("ledger.undo.would"));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        preview.add(
                title,
                new UnorderedList(
                        new ListItem(getTranslation("ledger.undo.removed", report.removed())),
                        new ListItem(getTranslation("ledger.undo.restored", report.restored())),
                        new ListItem(
                                getTranslation("ledger.undo.kept", report.kept().size()))));
        if (!report.kept().isEmpty()) {
            preview.add(kept(report));
        }
        preview.add(
                new Paragraph(text("ledger.undo.final")),
                new FormFields()
                        .line(REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                        .send(text("ledger.undo.confirm", batch.number()), typed -> confirmed(typed, report)));
    }

    private Component kept(UndoReport report) {
        UnorderedList list = new UnorderedList();
        report.kept().stream().limit(SHOWN).forEach(kept -> {
            ListItem item =
                    new ListItem(new Anchor(ItemAddress.of(kept.id(), "").path(), headline(kept.id())));
            item.add(" – ");
            item.add(new Anchor(
                    LedgerView.address(kept.because()),
                    getTranslation(
                            BatchText.key(ledger.batch(kept.because()), "ledger.undo.because"), kept.because())));
            list.add(item);
        });
        int more = report.kept().size() - SHOWN;
        if (more > 0) {
            list.add(new ListItem(getTranslation("ledger.undo.kept.more", more)));
        }
        return list;
    }

    private String headline(ItemId id) {
        return ledger.history(id)
                .current()
                .map(revision -> revision.item().headline())
                .orElse(id.value());
    }

    private void confirmed(Map<String, String> typed, UndoReport shown) {
        answer.removeAll();
        String reason = typed.getOrDefault(REASON, "").strip();
        if (reason.isEmpty()) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
            return;
        }
        attempt(() -> {
            UndoReport now = ledger.previewUndo(batch.number());
            if (sameOutcome(now, shown)) {
                undo(reason);
            } else {
                show(now);
                answer.add(new Paragraph(getTranslation("ledger.undo.changed")));
            }
        });
    }

    private static boolean sameOutcome(UndoReport now, UndoReport shown) {
        return now.removed() == shown.removed()
                && now.restored() == shown.restored()
                && now.kept().equals(shown.kept());
    }

    private void undo(String reason) {
        Acting who = Acting.current();
        UndoReport done = ledger.undo(batch.number(), who.actor());
        audit.record(who, UNDO, String.valueOf(batch.number()), reason);
        afterwards.accept(text(
                "ledger.undo.done", done.removed(), done.restored(), done.kept().size()));
    }

    /** Somebody else may have undone the import meanwhile; then the page shows that. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (ReadOnlyArchiveException readOnly) {
            answer.add(new Paragraph(getTranslation("ledger.undo.read-only")));
        } catch (ArchiveException failure) {
            ImportBatch now = ledger.batch(batch.number());
            if (now.undoneAt().isPresent()) {
                afterwards.accept(text(
                        "ledger.undo.already",
                        Dates.moment(now.undoneAt().get(), getLocale()),
                        now.undoneBy().orElseGet(() -> getTranslation("ledger.unknown"))));
                return;
            }
            LOG.error("Batch {} could not be undone", batch.number(), failure);
            answer.add(new Paragraph(text("ledger.undo.failed")));
        }
    }
}
