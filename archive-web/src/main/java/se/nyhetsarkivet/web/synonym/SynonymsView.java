package se.nyhetsarkivet.web.synonym;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.ArchiveCuration;
import se.nyhetsarkivet.archive.ArchiveCuration.SynonymProblem;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.shell.form.FormFields;

/** Where archivists edit the synonyms as they are written in the file. What a search makes of them is tried before anything is saved. */
@Route(AccessAddress.SYNONYMS)
@RolesAllowed(Role.Name.ARCHIVIST)
class SynonymsView extends Section implements HasDynamicTitle {

    /** The synonyms were changed. */
    static final Act CHANGE = new Act("synonyms.change");

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SynonymsView.class);
    private static final String TEXT = "synonyms-text";
    private static final String QUERY = "synonyms-query";
    private static final String REASON = "synonyms-reason";
    private static final int SHOWN = 20;

    /** What a page sends is at most 1 MB, and a letter may take two bytes or more. */
    private static final FormFields.Size ROOM = new FormFields.Size(16, 300_000);

    private final transient NewsArchive archive;
    private final transient AuditLog audit;
    private final transient SearchGate gate;
    private final FormFields file = new FormFields().asksBeforeLeaving();
    private final Div answer = new Div();
    private final Div trial = new Div();

    /** The text of the file that what is typed began with. */
    private String seen = "";

    SynonymsView(NewsArchive archive, AuditLog audit, SearchGate gate) {
        this.archive = archive;
        this.audit = audit;
        this.gate = gate;
        addClassNames("tools", "access", "settings");
        answer.getElement().setAttribute("role", "status");
        trial.getElement().setAttribute("role", "status");
        trial.addClassName("trial");
        Paragraph example = new Paragraph(getTranslation("synonyms.help") + " ");
        example.add(new Code("MiÖD = Migrationsöverdomstolen"));
        add(new H1(getTranslation("synonyms.title")), example, answer);
        try {
            seen = archive.curation().synonymText();
        } catch (ArchiveException unreadable) {
            LOG.warn("The synonyms cannot be edited: {}", unreadable.getMessage());
            add(new Paragraph(getTranslation("synonyms.unreadable")));
            return;
        }
        if (seen.length() > ROOM.most()) {
            add(new Paragraph(getTranslation("synonyms.large")));
            return;
        }
        problems(seen);
        forms();
    }

    private void forms() {
        add(
                file.text(TEXT, getTranslation("synonyms.text"), ROOM, seen),
                new H2(getTranslation("synonyms.try.title")),
                new Paragraph(getTranslation("synonyms.try.help")),
                new FormFields()
                        .line(QUERY, getTranslation("synonyms.query"), FormFields.Kind.LINE)
                        .with(TEXT, ROOM.most())
                        .send(getTranslation("synonyms.try"), this::tried),
                trial,
                new H2(getTranslation("synonyms.save.title")),
                new FormFields()
                        .with(TEXT, ROOM.most())
                        .line(REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                        .send(getTranslation("synonyms.save"), this::saved));
    }

    private void tried(Map<String, String> typed) {
        trial.removeAll();
        String query = typed.getOrDefault(QUERY, "").strip();
        String text = typed.getOrDefault(TEXT, "");
        if (query.isEmpty()) {
            trial.add(new Paragraph(getTranslation("synonyms.query.missing")));
            return;
        }
        try {
            SynonymTrial found = SynonymTrial.of(query, text, archive, gate);
            trial.add(
                    new Paragraph(getTranslation(
                            found.isSame() ? "synonyms.same" : "synonyms.differ",
                            found.now().total(),
                            found.then().total())),
                    new TrialPanel(found));
        } catch (SearchRefusedException busy) {
            trial.add(new Paragraph(getTranslation("problem.busy.help")));
        } catch (ArchiveException failure) {
            LOG.error("Synonyms could not be tried", failure);
            trial.add(new Paragraph(getTranslation("synonyms.try.failed")));
        }
        problems(text);
    }

    private void saved(Map<String, String> typed) {
        String reason = typed.getOrDefault(REASON, "").strip();
        String text = typed.getOrDefault(TEXT, "");
        SynonymLines lines = SynonymLines.between(seen, text);
        answer.removeAll();
        if (text.length() > ROOM.most()) {
            answer.add(new Paragraph(getTranslation("synonyms.long", ROOM.most())));
        } else if (!ArchiveCuration.synonymProblems(text).isEmpty()) {
            problems(text);
        } else if (text.lines().toList().equals(seen.lines().toList())) {
            answer.add(new Paragraph(getTranslation("synonyms.nothing")));
        } else if (reason.isEmpty()) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
        } else {
            save(text, lines, reason);
        }
        answer.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    private void save(String text, SynonymLines lines, String reason) {
        try {
            if (archive.curation().changeSynonyms(seen, text)) {
                seen = text;
                file.saved();
                audit.record(Acting.current(), CHANGE, lines.subject(), reason);
                answer.add(new Paragraph(getTranslation(
                        "synonyms.saved", lines.added().size(), lines.removed().size())));
            } else {
                conflict(text);
            }
        } catch (ReadOnlyArchiveException readOnly) {
            answer.add(new Paragraph(getTranslation("ledger.undo.read-only")));
        } catch (ArchiveException failure) {
            LOG.error("The synonyms could not be saved", failure);
            answer.add(new Paragraph(getTranslation("synonyms.failed")));
        }
    }

    /** What somebody else saved stays, and so does what is typed; whoever has seen both decides. */
    private void conflict(String text) {
        String now = archive.curation().synonymText();
        SynonymLines others = SynonymLines.between(text, now);
        answer.add(
                new Paragraph(getTranslation("synonyms.conflict")),
                new Paragraph(getTranslation("synonyms.conflict.theirs")),
                list(others.added()),
                new Paragraph(getTranslation("synonyms.conflict.yours")),
                list(others.removed()));
        seen = now;
    }

    private UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.stream().limit(SHOWN).forEach(line -> list.add(new ListItem(new Code(line))));
        more(lines.size(), list);
        if (lines.isEmpty()) {
            list.add(new ListItem(getTranslation("synonyms.conflict.none")));
        }
        return list;
    }

    private void more(int all, UnorderedList list) {
        if (all > SHOWN) {
            list.add(new ListItem(getTranslation("synonyms.more", all - SHOWN)));
        }
    }

    /** The lines that would be left out. */
    private void problems(String text) {
        answer.removeAll();
        List<SynonymProblem> problems = ArchiveCuration.synonymProblems(text);
        if (problems.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> list.add(new ListItem(getTranslation(
                        "synonyms.problem." + problem.kind().name().toLowerCase(Locale.ROOT),
                        problem.line(),
                        problem.shown()))));
        more(problems.size(), list);
        answer.add(new Paragraph(getTranslation("synonyms.problems", problems.size())), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("synonyms.title");
    }
}
