package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.settings.PressDraft;
import se.nyhetsarkivet.web.press.settings.PressDraft.Fault;
import se.nyhetsarkivet.web.press.settings.PressDraft.Field;
import se.nyhetsarkivet.web.press.settings.PressFile;
import se.nyhetsarkivet.web.press.settings.PressSettings;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.Texts;

/** The settings of the press service as fields, with a preview. Nothing is saved that the page could not show. */
final class PressSettingsPanel extends Section {

    /** The settings of the press service were changed. */
    static final Act CHANGE = new Act("press.settings");

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PressSettingsPanel.class);
    private static final String REASON = "press-reason";

    private final transient PressService press;
    private final transient AuditLog audit;
    private final transient Texts texts;
    private final transient PressFields fields = new PressFields(this::getTranslation);
    private final FormFields form = new FormFields().asksBeforeLeaving();
    private final Div answer = new Div();
    private final Div preview = new Div();

    /** The text of the file that what is typed began with, and the same as it would be typed. */
    private String seen = "";

    private transient PressDraft begun;

    PressSettingsPanel(PressService press, AuditLog audit, Texts texts) {
        this.press = press;
        this.audit = audit;
        this.texts = texts;
        begun = now();
        answer.getElement().setAttribute("role", "status");
        preview.addClassNames("press", "preview");
        add(new H2(getTranslation("press.desk.settings")), new Paragraph(getTranslation("press.desk.settings.help")));
        try {
            seen = press.file().text();
        } catch (ArchiveException unreadable) {
            LOG.warn("The settings of the press service cannot be edited: {}", unreadable.getMessage());
            add(new Paragraph(getTranslation("press.desk.unreadable")));
            return;
        }
        remarks();
        fields.addTo(form, begun);
        form.line(REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                .also(getTranslation("press.desk.preview"), typed -> look(PressFields.read(typed)))
                .send(getTranslation("press.desk.save"), this::saved);
        add(form, answer, preview);
    }

    private PressDraft now() {
        return PressDraft.of(press.current().settings(), getTranslation("press.desk.closed"));
    }

    /** What whoever saves should know before. */
    private void remarks() {
        if (seen.isBlank()) {
            add(new Paragraph(getTranslation("press.desk.new")));
        } else if (PressFile.isByHand(seen) && seen.contains("#")) {
            add(new Paragraph(getTranslation("press.desk.comments")));
        }
        String problem = press.current().problem();
        if (!problem.isEmpty()) {
            Paragraph wrong = new Paragraph(getTranslation("press.desk.problem") + " ");
            Span english = new Span(problem);
            english.getElement().setAttribute("lang", "en");
            wrong.add(english);
            add(wrong);
        }
    }

    private boolean look(PressDraft draft) {
        answer.removeAll();
        preview.removeAll();
        List<Fault> faults = draft.faults();
        if (faults.isEmpty()) {
            draft.settings().ifPresent(this::preview);
            say(getTranslation("press.desk.previewed"));
            return true;
        }
        UnorderedList list = new UnorderedList();
        faults.forEach(fault -> list.add(new ListItem(fault(fault))));
        say(getTranslation("press.desk.faults", faults.size()));
        answer.add(list);
        return false;
    }

    private void preview(PressSettings settings) {
        PressHours hours = press.hours(settings);
        Locale locale = getLocale();
        Paragraph authority = new Paragraph(settings.contact().authority());
        authority.addClassName("press-authority");
        preview.add(
                new H2(getTranslation("press.desk.preview.title")),
                authority,
                new ContactCard(settings.contact(), hours, texts, locale),
                new HoursTable(hours, texts, locale),
                new CasesSection(settings.cases(), texts, locale));
    }

    private Component fault(Fault fault) {
        String name = fields.label(fault.field());
        Anchor where = new Anchor("#" + PressFields.id(fault.field()), name);
        where.setRouterIgnore(true);
        Span said = new Span(where);
        if (fault.line() > 0) {
            said.add(", " + getTranslation("press.desk.fault.line", fault.line()));
        }
        said.add(": "
                + getTranslation("press.desk.fault." + fault.kind().name().toLowerCase(Locale.ROOT), fault.shown()));
        if (fault.kind() == Fault.Kind.UNREADABLE) {
            said.add(" " + getTranslation("press.desk.expected." + expected(fault.field())));
        }
        return said;
    }

    /** All weekdays, and all texts, are written in the same way. */
    private static String expected(Field field) {
        return switch (field) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> "hours";
            case AUTHORITY, OUT_OF_HOURS, OUT_OF_HOURS_ENGLISH, GUIDANCE, GUIDANCE_ENGLISH -> "text";
            case TELEPHONE, EMAIL, CHANNELS, DAYS, MANDATE -> PressFields.name(field);
        };
    }

    private void saved(Map<String, String> typed) {
        PressDraft draft = PressFields.read(typed);
        String reason = typed.getOrDefault(REASON, "").strip();
        if (!look(draft)) {
            return;
        }
        answer.removeAll();
        if (reason.isEmpty()) {
            say(getTranslation("accounts.reason.missing"));
            return;
        }
        try {
            save(draft, reason);
        } catch (ArchiveException failure) {
            LOG.error("The settings of the press service could not be saved", failure);
            say(getTranslation("press.desk.failed"));
        }
    }

    private void save(PressDraft draft, String reason) {
        boolean kept = PressFile.isByHand(seen);
        if (press.file().replace(seen, draft.settings().orElseThrow())) {
            audit.record(Acting.current(), CHANGE, String.join(", ", differing(begun, draft)), reason);
            seen = press.file().text();
            begun = draft;
            form.saved();
            say(getTranslation(kept ? "press.desk.saved.kept" : "press.desk.saved"));
            return;
        }
        // What somebody else saved stays, and so does what is typed.
        seen = press.file().text();
        PressDraft theirs = now();
        say(getTranslation("press.desk.conflict"));
        UnorderedList list = new UnorderedList();
        Stream.of(Field.values())
                .filter(field -> !theirs.text(field).equals(draft.text(field)))
                .forEach(field -> list.add(
                        new ListItem(getTranslation("press.desk.theirs", fields.label(field), theirs.text(field)))));
        answer.add(list);
        begun = theirs;
    }

    private static List<String> differing(PressDraft before, PressDraft after) {
        return Stream.of(Field.values())
                .filter(field -> !before.text(field).equals(after.text(field)))
                .map(PressFields::name)
                .toList();
    }

    private void say(String said) {
        answer.add(new Paragraph(said));
        answer.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }
}
