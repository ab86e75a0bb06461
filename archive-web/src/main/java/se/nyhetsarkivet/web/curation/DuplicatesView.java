package se.nyhetsarkivet.web.curation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
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
import se.nyhetsarkivet.archive.ArchiveCuration;
import se.nyhetsarkivet.archive.ArchiveCuration.Group;
import se.nyhetsarkivet.archive.ArchiveCuration.Verdict;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.shell.form.Attempt;
import se.nyhetsarkivet.web.shell.form.PageSteps;
import se.nyhetsarkivet.web.shell.live.LiveUpdates;

/**
 * The near duplicates that nobody has decided about, the newest first. They are found by the application, so the page asks each second while
 * that goes on, and not otherwise.
 */
@Route(DuplicatesView.PATH)
@RolesAllowed(Role.Name.ARCHIVIST)
class DuplicatesView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = AccessAddress.DUPLICATES;

    /** The parameter with how many are left out at the beginning. */
    static final String LEFT = "left";

    /** Near duplicates are one news. */
    static final Act SAME = new Act("duplicates.same");

    /** Near duplicates are different news. */
    static final Act DIFFERENT = new Act("duplicates.different");

    private static final long serialVersionUID = 1L;

    private static final String ANSWER = "duplicates-answer";
    private static final int ON_A_PAGE = 10;

    private final transient NewsArchive archive;
    private final transient ArchiveCuration curation;
    private final transient AuditLog audit;
    private final transient DuplicateFinder finder;
    private final transient LiveUpdates live;
    private final Div answer = new Div();
    private final Paragraph progress = new Paragraph();
    private final Element bar = new Element("progress");
    private final Div groups = new Div();
    private int left;
    private String lastReason = "";
    private transient Optional<ArchiveCuration.NearDuplicates> shown = Optional.empty();

    DuplicatesView(NewsArchive archive, AuditLog audit, DuplicateFinder finder, LiveUpdates live) {
        this.archive = archive;
        this.curation = archive.curation();
        this.audit = audit;
        this.finder = finder;
        this.live = live;
        addClassNames("tools", "access", "duplicates");
        answer.getElement().setAttribute("role", "status");
        answer.getElement().setAttribute("tabindex", "-1");
        answer.setId(ANSWER);
        progress.getElement().setAttribute("role", "status");
        bar.setAttribute("aria-label", getTranslation("duplicates.progress"));
        add(
                new H1(getTranslation("duplicates.title")),
                new Paragraph(getTranslation("duplicates.help")),
                new Paragraph(new Anchor("/" + DecisionsView.PATH, getTranslation("duplicates.decisions"))),
                answer,
                progress);
        getElement().appendChild(bar);
        add(groups);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        left = (int) Math.min(
                Integer.MAX_VALUE,
                ListParameters.number(event.getLocation().getQueryParameters().getParameters(), LEFT, 0));
        answer.removeAll();
        DuplicateFinder.Look look = finder.ask();
        show(look);
        if (look.running().isPresent()) {
            live.follow(this, this::look);
        }
    }

    private boolean look() {
        DuplicateFinder.Look look = finder.look();
        // What somebody reads stays where it is until the new list is there.
        if (look.running().isEmpty()) {
            show(look);
        } else {
            showProgress(look);
        }
        return look.running().isPresent();
    }

    private void show(DuplicateFinder.Look look) {
        showProgress(look);
        shown = look.duplicates();
        showGroups();
    }

    private void showProgress(DuplicateFinder.Look look) {
        bar.setVisible(look.running().isPresent());
        look.running().ifPresent(now -> {
            bar.setAttribute("max", String.valueOf(Math.max(1, now.all())))
                    .setAttribute("value", String.valueOf(now.done()));
            progress.setText(getTranslation("duplicates.searching"));
        });
        if (look.running().isEmpty() && look.failed()) {
            progress.setText(getTranslation("duplicates.search.failed"));
        }
    }

    private void showGroups() {
        groups.removeAll();
        if (shown.isEmpty()) {
            return;
        }
        List<Group> all = curation.undecided(shown.get());
        List<Group> there = all.stream()
                .skip(Math.min(left, all.size()))
                .limit(ON_A_PAGE)
                .map(this::stillThere)
                .flatMap(Optional::stream)
                .toList();
        if (!bar.isVisible()) {
            progress.setText(getTranslation("duplicates.count", all.size()));
        }
        for (int place = 0; place < there.size(); place++) {
            groups.add(new GroupPanel(archive, there.get(place), place, this::decided, lastReason));
        }
        IntFunction<String> address = from ->
                "/" + PATH + ListParameters.query(Stream.of(Map.entry(LEFT, from == 0 ? "" : String.valueOf(from))));
        groups.add(new PageSteps(left, ON_A_PAGE, all.size(), address, "curation"));
    }

    /** Without what was withdrawn since. */
    private Optional<Group> stillThere(Group group) {
        List<ItemId> items =
                group.items().stream().filter(id -> archive.get(id).isPresent()).toList();
        return items.size() < 2
                ? Optional.empty()
                : Optional.of(new Group(items.getFirst(), items.subList(1, items.size())));
    }

    private void decided(GroupPanel.Decided decided) {
        answer.removeAll();
        if (decided.reason().isEmpty()) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
            return;
        }
        boolean same = decided.verdict() == Verdict.SAME;
        Optional<String> problem = Attempt.to(
                () -> {
                    Acting who = Acting.current();
                    curation.decide(decided.verdict(), decided.items(), decided.reason(), who.actor());
                    audit.record(who, same ? SAME : DIFFERENT, subject(decided.items()), decided.reason());
                },
                "duplicates.reason.long",
                "duplicates.failed");
        if (problem.isPresent()) {
            answer.add(new Paragraph(getTranslation(problem.get())));
            return;
        }
        lastReason = decided.reason();
        answer.add(new Paragraph(getTranslation(
                same ? "duplicates.done.same" : "duplicates.done.different",
                decided.items().size())));
        showGroups();
        getElement()
                .executeJs(
                        "(document.getElementById('group-' + $0) ?? document.getElementById($1)).focus()",
                        decided.place(),
                        ANSWER);
    }

    /** Items as the audit log names them. */
    static String subject(List<ItemId> items) {
        return String.join(" ", items.stream().map(ItemId::value).toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("duplicates.title");
    }
}
