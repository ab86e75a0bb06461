package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.shell.form.Attempt;
import se.nyhetsarkivet.web.shell.form.FormFields;

/** Withdraws an item or erases it, each for a reason. Erasing is confirmed by a word, since there is no way back. */
final class WithdrawalPanel extends Section {

    /** An item is not shown any more. */
    static final Act WITHDRAW = new Act("item.withdraw");

    /** The texts of an item are gone for good. */
    static final Act ERASE = new Act("item.erase");

    private static final long serialVersionUID = 1L;

    private static final String WITHDRAW_REASON = "withdraw-reason";
    private static final String ERASE_REASON = "erase-reason";
    private static final String ERASE_WORD = "erase-word";

    private final transient ArchiveLedger ledger;
    private final transient AuditLog audit;
    private final transient ItemId id;

    /** Shows the page anew, with a sentence about what was done. */
    private final SerializableConsumer<String> afterwards;

    private final Div answer = new Div();
    private final FormFields withdrawing = new FormFields();
    private final FormFields erasing = new FormFields();

    WithdrawalPanel(ArchiveLedger ledger, AuditLog audit, ItemId id, SerializableConsumer<String> afterwards) {
        this.ledger = ledger;
        this.audit = audit;
        this.id = id;
        this.afterwards = afterwards;
        addClassName("withdrawal");
        answer.getElement().setAttribute("role", "status");
        withdrawing
                .line(WITHDRAW_REASON, getTranslation("edit.withdraw.reason"), FormFields.Kind.LINE)
                .send(getTranslation("edit.withdraw"), this::withdraw);
        erasing.line(ERASE_REASON, getTranslation("edit.erase.reason"), FormFields.Kind.LINE)
                .line(ERASE_WORD, getTranslation("edit.erase.word.label", word()), FormFields.Kind.LINE)
                .send(getTranslation("edit.erase"), this::erase);
        NativeDetails erase = new NativeDetails(
                getTranslation("edit.erase.title"), new Div(new Paragraph(getTranslation("edit.erase.help")), erasing));
        add(
                new H2(getTranslation("edit.withdraw.title")),
                answer,
                new Paragraph(getTranslation("edit.withdraw.help")),
                withdrawing,
                erase);
    }

    private String word() {
        return getTranslation("edit.erase.word");
    }

    private void withdraw(Map<String, String> typed) {
        String reason = typed.getOrDefault(WITHDRAW_REASON, "").strip();
        withdrawing.showProblems(
                reason.isEmpty() ? Map.of(WITHDRAW_REASON, getTranslation("edit.withdraw.reason.missing")) : Map.of());
        if (!reason.isEmpty()) {
            carryOut(
                    () -> {
                        Acting who = Acting.current();
                        ledger.withdraw(id, reason, who.actor());
                        audit.record(who, WITHDRAW, id.value(), reason);
                    },
                    () -> getTranslation("edit.withdrawn"));
        }
    }

    private void erase(Map<String, String> typed) {
        String reason = typed.getOrDefault(ERASE_REASON, "").strip();
        Map<String, String> problems = new HashMap<>();
        if (reason.isEmpty()) {
            problems.put(ERASE_REASON, getTranslation("edit.erase.reason.missing"));
        }
        if (!typed.getOrDefault(ERASE_WORD, "").strip().equalsIgnoreCase(word())) {
            problems.put(ERASE_WORD, getTranslation("edit.erase.word.missing", word()));
        }
        erasing.showProblems(problems);
        if (problems.isEmpty()) {
            AtomicInteger originals = new AtomicInteger();
            carryOut(
                    () -> {
                        Acting who = Acting.current();
                        originals.set(ledger.erase(id, reason, who.actor())
                                .removedOriginals()
                                .size());
                        audit.record(who, ERASE, id.value(), reason);
                    },
                    () -> getTranslation("edit.erased", originals.get()));
        }
    }

    /** Somebody else may have withdrawn the item meanwhile; then the page shows that. */
    private void carryOut(Runnable decision, Supplier<String> done) {
        answer.removeAll();
        Optional<String> problem = Attempt.to(decision, "edit.reason.unsuitable", "edit.failed");
        if (problem.isEmpty()) {
            afterwards.accept(done.get());
        } else if (ledger.history(id).tombstone().isPresent()) {
            afterwards.accept(getTranslation("edit.meanwhile"));
        } else {
            answer.add(new Paragraph(getTranslation(problem.get())));
        }
    }
}
