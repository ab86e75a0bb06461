package se.nyhetsarkivet.web.curation;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.archive.ArchiveCuration;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.shell.form.Attempt;
import se.nyhetsarkivet.web.shell.form.FormFields;

/** The names that were selected, what would come of joining or parting them, and the confirmation. Only what was shown is done. */
final class SelectedPublishers extends Section {

    /** Names were made one publisher, or a publisher got another name. */
    static final Act JOIN = new Act("publisher.join");

    /** Names were taken from a publisher. */
    static final Act PART = new Act("publisher.part");

    private static final long serialVersionUID = 1L;

    private static final String NAME = "publisher-name";
    private static final String REASON = "publisher-reason";
    private static final int LONGEST_SUBJECT = 400;

    private final transient ArchiveCuration curation;
    private final transient AuditLog audit;
    private final SerializableConsumer<String> afterwards;
    private final SerializableRunnable changed;
    private final Set<String> names = new LinkedHashSet<>();
    private final UnorderedList list = new UnorderedList();
    private final Div form = new Div();
    private final Div answer = new Div();
    private final Div preview = new Div();

    /**
     * None are selected.
     *
     * @param afterwards gets a sentence about what was done
     * @param changed shows the list anew when a name is no longer selected
     */
    SelectedPublishers(
            ArchiveCuration curation,
            AuditLog audit,
            SerializableConsumer<String> afterwards,
            SerializableRunnable changed) {
        this.curation = curation;
        this.audit = audit;
        this.afterwards = afterwards;
        this.changed = changed;
        answer.getElement().setAttribute("role", "status");
        H2 title = new H2(getTranslation("publishers.selected"));
        title.setId("selected-publishers");
        title.getElement().setAttribute("tabindex", "-1");
        add(title, list, form, answer, preview);
        show();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Selects a name, or no longer. */
    void select(String name, boolean wanted) {
        if (wanted ? names.add(name) : names.remove(name)) {
            show();
        }
    }

    /** Selects these instead of others. */
    void select(Set<String> others) {
        names.clear();
        names.addAll(others);
        show();
        changed.run();
        getElement().executeJs("document.getElementById('selected-publishers').focus()");
    }

    private void show() {
        setVisible(!names.isEmpty());
        list.removeAll();
        form.removeAll();
        answer.removeAll();
        preview.removeAll();
        names.forEach(name -> {
            NativeButton remove = new NativeButton(getTranslation("publishers.unselect"), click -> {
                select(name, false);
                changed.run();
            });
            remove.setAriaLabel(getTranslation("publishers.unselect.of", name));
            list.add(new ListItem(new Text(name + " "), remove));
        });
        if (names.isEmpty()) {
            return;
        }
        FormFields fields = new FormFields()
                .line(
                        NAME,
                        getTranslation("publishers.name.chosen"),
                        FormFields.Kind.LINE,
                        curation.publisherName(names.iterator().next()))
                .send(
                        getTranslation("publishers.join.preview"),
                        typed -> look(PublisherChange.join(
                                curation, typed.getOrDefault(NAME, "").strip(), Set.copyOf(names))));
        if (!PublisherChange.part(curation, names).touched().isEmpty()) {
            fields.also(
                    getTranslation("publishers.part.preview"),
                    typed -> look(PublisherChange.part(curation, Set.copyOf(names))));
        }
        form.add(fields);
    }

    private void look(PublisherChange change) {
        answer.removeAll();
        preview.removeAll();
        if (change.joins() && change.name().isEmpty()) {
            answer.add(new Paragraph(getTranslation("publishers.name.missing")));
        } else if (!change.isChange(curation)) {
            answer.add(new Paragraph(
                    getTranslation(change.joins() ? "publishers.join.nothing" : "publishers.part.nothing")));
        } else {
            preview(change);
        }
    }

    private void preview(PublisherChange change) {
        H3 title = new H3(getTranslation(change.joins() ? "publishers.join.would" : "publishers.part.would"));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        UnorderedList counts = new UnorderedList();
        change.touched()
                .forEach((name, items) ->
                        counts.add(new ListItem(getTranslation("publishers.would.name", name, items))));
        preview.add(
                title,
                new Paragraph(
                        change.joins()
                                ? getTranslation("publishers.join.items", change.name(), change.items())
                                : getTranslation("publishers.part.items", change.items())),
                counts,
                new Paragraph(getTranslation("publishers.would.kept")),
                new FormFields()
                        .line(REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                        .send(
                                getTranslation(change.joins() ? "publishers.join" : "publishers.part"),
                                typed -> confirmed(change, typed)));
    }

    private void confirmed(PublisherChange shown, Map<String, String> typed) {
        String reason = typed.getOrDefault(REASON, "").strip();
        answer.removeAll();
        if (reason.isEmpty()) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
            return;
        }
        PublisherChange now = shown.now(curation);
        if (!now.equals(shown)) {
            look(now);
            answer.add(new Paragraph(getTranslation("publishers.changed")));
            return;
        }
        Optional<String> problem = Attempt.to(
                () -> {
                    shown.make(curation);
                    audit.record(Acting.current(), shown.joins() ? JOIN : PART, subject(shown), reason);
                },
                shown.joins() ? "publishers.join.unsuitable" : "publishers.part.unsuitable",
                "publishers.failed");
        if (problem.isPresent()) {
            answer.add(new Paragraph(getTranslation(problem.get())));
            return;
        }
        names.clear();
        show();
        afterwards.accept(
                shown.joins()
                        ? getTranslation("publishers.join.done", shown.name(), shown.items())
                        : getTranslation("publishers.part.done", shown.items()));
    }

    private static String subject(PublisherChange change) {
        String all = (change.joins() ? change.name() + " = " : "") + String.join(" = ", change.names());
        return all.length() <= LONGEST_SUBJECT ? all : all.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
