package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.ArchiveLedger.EditOutcome;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.shell.form.Attempt;
import se.nyhetsarkivet.web.shell.form.FormFields;

/**
 * The form that makes a new revision of an item. What is typed stays in the browser whatever is answered: what was saved by somebody else
 * meanwhile is shown beside it, and only fields that nobody has touched here take that over.
 */
final class EditPanel extends Section {

    /** An item got a new revision. */
    static final Act EDIT = new Act("item.edit");

    /** As many publishers as are quickly looked through; the others are written. */
    static final int MOST_OFFERED = 300;

    private static final long serialVersionUID = 1L;

    private static final String REASON = "edit-reason";

    private final transient ArchiveLedger ledger;
    private final transient AuditLog audit;
    private final Paragraph help = new Paragraph();
    private final Div answer = new Div();
    private final Div meanwhile = new Div();
    private final FormFields form = new FormFields();

    /** What the form is compared with. */
    private transient Revision base;

    /** What was sent when it was saved last. The same again, with the reason that is gone from the form, is a double click. */
    private transient Map<String, String> done = Map.of();

    EditPanel(NewsArchive archive, AuditLog audit, Revision base) {
        this.ledger = archive.ledger();
        this.audit = audit;
        this.base = base;
        addClassName("edit-item");
        answer.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        meanwhile.addClassName("meanwhile");
        form.asksBeforeLeaving();
        add(help, answer, meanwhile);
        startFrom(base);
        for (ItemField field : ItemField.values()) {
            addField(field, archive);
        }
        form.line(REASON, getTranslation("edit.reason"), FormFields.Kind.LINE)
                .hint(getTranslation("edit.reason.hint"))
                .send(getTranslation("edit.save"), this::save);
        add(form);
    }

    private void startFrom(Revision revision) {
        base = revision;
        help.setText(getTranslation("edit.help", revision.number()));
        getUI().ifPresent(ui -> ui.getPage().setTitle(title()));
    }

    /** What the page is called, which names the item as it is now. */
    String title() {
        return getTranslation("edit.title.of", base.item().headline());
    }

    private void addField(ItemField field, NewsArchive archive) {
        String text = field.of(base.item());
        String label = getTranslation(field.label());
        if (text.length() > field.most()) {
            add(new Paragraph(getTranslation("edit.field.too-long", label, field.most())));
            return;
        }
        if (field.lines() == 1) {
            form.line(field.id(), label, FormFields.Kind.LINE, text);
        } else {
            form.text(field.id(), label, new FormFields.Size(field.lines(), field.most()), text);
        }
        switch (field) {
            case PUBLISHED -> form.hint(getTranslation("edit.field.published.hint"));
            case KEYWORDS -> form.hint(getTranslation("edit.field.keywords.hint"));
            case PUBLISHER -> form.offers(publishers(archive));
            case HEADLINE, LEAD, BODY, MODIFIED, AUTHORS, URL, LANGUAGE -> {}
        }
    }

    /** The most frequent ones, as the items name them. */
    static List<String> publishers(NewsArchive archive) {
        return archive.curation().publishersAsWritten().stream()
                .map(ValueCount::value)
                .limit(MOST_OFFERED)
                .toList();
    }

    private void save(Map<String, String> typed) {
        if (typed.equals(done)) {
            return;
        }
        answer.removeAll();
        WrittenItem written = new WrittenItem(base.item(), typed);
        Optional<NewsItem> item = written.item();
        String reason = typed.getOrDefault(REASON, "").strip();
        Map<String, String> problems = new HashMap<>();
        written.problems()
                .forEach((field, problem) -> problems.put(
                        field.id(), getTranslation(problem.text(), getTranslation(field.label()), field.most())));
        if (reason.isEmpty()) {
            problems.put(REASON, getTranslation("edit.reason.missing"));
        }
        form.showProblems(problems);
        if (!problems.isEmpty()) {
            say(new Paragraph(getTranslation("edit.problems", problems.size())));
        } else {
            save(item.orElseThrow(), typed, reason);
        }
    }

    private void save(NewsItem item, Map<String, String> typed, String reason) {
        AtomicReference<EditOutcome> outcome = new AtomicReference<>(new EditOutcome.Unchanged());
        Optional<String> problem = Attempt.to(
                () -> {
                    Acting who = Acting.current();
                    outcome.set(ledger.edit(base, item, reason, who.actor()));
                    if (outcome.get() instanceof EditOutcome.Saved) {
                        audit.record(who, EDIT, base.id().value(), reason);
                    }
                },
                "edit.unsuitable",
                "edit.failed");
        if (problem.isPresent()) {
            boolean gone = ledger.history(base.id()).current().isEmpty();
            say(new Paragraph(getTranslation(gone ? "edit.gone" : problem.get())));
            return;
        }
        switch (Objects.requireNonNull(outcome.get())) {
            case EditOutcome.Saved saved -> {
                done = typed;
                showSaved(saved);
            }
            case EditOutcome.Conflict conflict -> showMeanwhile(conflict.current(), typed);
            case EditOutcome.Unchanged unchanged -> say(new Paragraph(getTranslation("edit.unchanged")));
        }
    }

    private void showSaved(EditOutcome.Saved saved) {
        startFrom(saved.revision());
        meanwhile.removeAll();
        form.saved();
        form.write(REASON, "");
        String version = ItemAddress.of(base.id(), base.item().headline()).path() + "?revision=" + base.number();
        Paragraph links = new Paragraph(
                new Anchor(version, getTranslation("edit.saved.version", base.number())),
                new Anchor(
                        "/" + AccessAddress.LEDGER + "/" + saved.batch().number(),
                        getTranslation("edit.saved.batch", saved.batch().number())));
        links.addClassName("steps");
        say(new Paragraph(getTranslation("edit.saved", base.number())), links);
        answer.getElement().executeJs("this.focus()");
    }

    /** From here on the form is compared with what was saved meanwhile, so that saving again puts it on top. */
    private void showMeanwhile(Revision saved, Map<String, String> typed) {
        NewsItem before = base.item();
        Map<String, String> now = new HashMap<>(typed);
        new WrittenItem(before, typed).kept().forEach(field -> {
            now.put(field.id(), field.of(saved.item()));
            form.write(field.id(), field.of(saved.item()));
        });
        startFrom(saved);
        NewsItem mine = new WrittenItem(saved.item(), now).item().orElse(saved.item());
        meanwhile.removeAll();
        meanwhile.add(new MeanwhilePanel(
                ledger.batch(saved.batch()),
                saved,
                Stream.of(before, saved.item(), mine).toList(),
                this::drop));
    }

    private void drop() {
        for (ItemField field : ItemField.values()) {
            if (form.has(field.id())) {
                form.write(field.id(), field.of(base.item()));
            }
        }
        form.write(REASON, "");
        meanwhile.removeAll();
        form.showProblems(Map.of());
        say(new Paragraph(getTranslation("edit.dropped", base.number())));
        answer.getElement().executeJs("this.focus()");
    }

    private void say(Paragraph... sentences) {
        answer.removeAll();
        answer.add(sentences);
    }
}
