package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.shell.form.Attempt;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.Dates;

/** What remains of an item that is not shown, and the way back if there is one. */
final class TombstonePanel extends Section {

    /** A withdrawn item is shown again. */
    static final Act REINSTATE = new Act("item.reinstate");

    private static final long serialVersionUID = 1L;

    private static final String REASON = "reinstate-reason";

    private final transient ArchiveLedger ledger;
    private final transient AuditLog audit;
    private final transient Tombstone tombstone;

    /** Shows the page anew, with a sentence about what was done. */
    private final SerializableConsumer<String> afterwards;

    private final Div answer = new Div();
    private final FormFields form = new FormFields();

    TombstonePanel(ArchiveLedger ledger, AuditLog audit, Tombstone tombstone, SerializableConsumer<String> afterwards) {
        this.ledger = ledger;
        this.audit = audit;
        this.tombstone = tombstone;
        this.afterwards = afterwards;
        answer.getElement().setAttribute("role", "status");
        boolean erased = tombstone.kind() == Tombstone.Kind.ERASED;
        String who = tombstone.decidedBy().isEmpty() ? getTranslation("ledger.unknown") : tombstone.decidedBy();
        add(
                new Paragraph(getTranslation(
                        erased ? "edit.erased.by" : "edit.withdrawn.by",
                        Dates.moment(tombstone.decidedAt(), getLocale()),
                        who)),
                new Paragraph(getTranslation("item.withdrawn.reason", tombstone.reason())));
        if (erased) {
            add(new Paragraph(getTranslation("edit.erased.final")));
            return;
        }
        form.line(REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                .send(getTranslation("edit.reinstate"), this::reinstate);
        add(
                new H2(getTranslation("edit.reinstate.title")),
                new Paragraph(getTranslation("edit.reinstate.help")),
                answer,
                form);
    }

    private void reinstate(Map<String, String> typed) {
        answer.removeAll();
        String reason = typed.getOrDefault(REASON, "").strip();
        if (reason.isEmpty()) {
            form.showProblems(Map.of(REASON, getTranslation("accounts.reason.missing")));
            return;
        }
        form.showProblems(Map.of());
        Optional<String> problem = Attempt.to(
                () -> {
                    Acting who = Acting.current();
                    ledger.reinstate(tombstone.id(), reason, who.actor());
                    audit.record(who, REINSTATE, tombstone.id().value(), reason);
                },
                "edit.failed",
                "edit.failed");
        boolean same = ledger.history(tombstone.id()).tombstone().equals(Optional.of(tombstone));
        if (problem.isPresent() && same) {
            answer.add(new Paragraph(getTranslation(problem.get())));
        } else {
            afterwards.accept(getTranslation(problem.isPresent() ? "edit.meanwhile" : "edit.reinstated"));
        }
    }
}
