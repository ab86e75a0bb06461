package se.nyhetsarkivet.web.curation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.ArchiveCuration.Decision;
import se.nyhetsarkivet.archive.ArchiveCuration.Verdict;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.shell.form.Attempt;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.form.PageSteps;
import se.nyhetsarkivet.web.text.Dates;

/** What was decided about near duplicates, the latest first; each decision can be taken back. */
@Route(DecisionsView.PATH)
@RolesAllowed(Role.Name.ARCHIVIST)
class DecisionsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = DuplicatesView.PATH + "/beslut";

    /** A decision about near duplicates was taken back. */
    static final Act TAKEN_BACK = new Act("duplicates.undo");

    private static final long serialVersionUID = 1L;

    private static final int ON_A_PAGE = 20;

    private final transient NewsArchive archive;
    private final transient AuditLog audit;
    private final Div answer = new Div();
    private final Div list = new Div();
    private int left;

    DecisionsView(NewsArchive archive, AuditLog audit) {
        this.archive = archive;
        this.audit = audit;
        addClassNames("tools", "access", "duplicates");
        answer.getElement().setAttribute("role", "status");
        add(
                new Paragraph(new Anchor("/" + DuplicatesView.PATH, getTranslation("duplicates.back"))),
                new H1(getTranslation("duplicates.decisions.title")),
                new Paragraph(getTranslation("duplicates.decisions.help")),
                answer,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        left = (int) Math.min(
                Integer.MAX_VALUE,
                ListParameters.number(
                        event.getLocation().getQueryParameters().getParameters(), DuplicatesView.LEFT, 0));
        answer.removeAll();
        show();
    }

    private void show() {
        list.removeAll();
        List<Decision> all = archive.curation().decisions();
        list.add(new Paragraph(getTranslation("duplicates.decisions.count", all.size())));
        List<Decision> shown =
                all.stream().skip(Math.min(left, all.size())).limit(ON_A_PAGE).toList();
        for (int place = 0; place < shown.size(); place++) {
            list.add(decision(shown.get(place), place));
        }
        IntFunction<String> address = from -> "/" + PATH
                + ListParameters.query(
                        Stream.of(Map.entry(DuplicatesView.LEFT, from == 0 ? "" : String.valueOf(from))));
        list.add(new PageSteps(left, ON_A_PAGE, all.size(), address, "curation"));
    }

    private Article decision(Decision decision, int place) {
        UnorderedList items = new UnorderedList();
        decision.items().forEach(id -> items.add(new ListItem(link(id))));
        Paragraph about = new Paragraph(getTranslation(
                "duplicates.decided",
                Dates.moment(decision.at(), getLocale()),
                decision.by().name(),
                decision.reason()));
        String reason = "take-back-reason-" + place;
        boolean same = decision.verdict() == Verdict.SAME;
        return new Article(
                new H2(getTranslation(same ? "duplicates.verdict.same" : "duplicates.verdict.different")),
                items,
                about,
                new FormFields()
                        .line(reason, getTranslation("duplicates.undo.reason"), FormFields.Kind.LINE)
                        .send(
                                getTranslation("duplicates.undo"),
                                typed -> takeBack(
                                        decision, typed.getOrDefault(reason, "").strip())));
    }

    private Anchor link(ItemId id) {
        String headline = archive.get(id)
                .map(revision -> revision.item().headline())
                .orElseGet(() -> getTranslation("duplicates.gone", id.value()));
        return new Anchor(ItemAddress.of(id, "").path(), headline);
    }

    private void takeBack(Decision decision, String reason) {
        answer.removeAll();
        if (reason.isEmpty()) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
            return;
        }
        Optional<String> problem = Attempt.to(
                () -> {
                    Acting who = Acting.current();
                    archive.curation().takeBack(decision.items(), reason, who.actor());
                    audit.record(who, TAKEN_BACK, DuplicatesView.subject(decision.items()), reason);
                },
                "duplicates.reason.long",
                "duplicates.failed");
        answer.add(new Paragraph(getTranslation(problem.orElse("duplicates.undone"))));
        if (problem.isEmpty()) {
            // What was used to take it back is gone, and with it the focus.
            answer.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("duplicates.decisions.title");
    }
}
