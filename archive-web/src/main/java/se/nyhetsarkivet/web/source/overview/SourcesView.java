package se.nyhetsarkivet.web.source.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.shell.live.LiveUpdates;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.source.state.SourceReports;
import se.nyhetsarkivet.web.source.state.SourceStore;
import se.nyhetsarkivet.web.source.watch.SourceWatch;

/** The sources that are watched and the drop folder, or one source. Its address says which. */
@Route(SourcesView.PATH)
@RolesAllowed(Role.Name.READER)
class SourcesView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = AccessAddress.SOURCES;

    private static final long serialVersionUID = 1L;

    private final transient SourceReports reports;
    private final transient Parts parts;
    private String title = "";

    SourcesView(
            SourceReports reports,
            SourceStore sources,
            SourceWatch watch,
            NewsArchive archive,
            AuditLog audit,
            InstantSource clock,
            LiveUpdates live) {
        this.reports = reports;
        this.parts = new Parts(sources, watch, archive.ledger(), audit, clock, live);
        addClassNames("tools", "access", "sources");
    }

    /** What the page is made from. */
    record Parts(
            SourceStore sources,
            SourceWatch watch,
            ArchiveLedger ledger,
            AuditLog audit,
            InstantSource clock,
            LiveUpdates live) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String asked =
                ListParameters.value(event.getLocation().getQueryParameters().getParameters(), SourceWords.SOURCE);
        removeAll();
        if (asked.isEmpty()) {
            title = getTranslation("sources.title");
            showAll();
            return;
        }
        Optional<SourceReport> found = reports.all().stream()
                .filter(report -> report.state().name().strip().equals(asked))
                .findFirst();
        title = found.map(report -> report.state().name()).orElseGet(() -> getTranslation("sources.unknown"));
        add(new Paragraph(new Anchor("/" + PATH, getTranslation("sources.back"))), new H1(title));
        found.map(report -> (Component) new SourcePanel(report.state().name(), reports, parts))
                .or(() -> Optional.of(new Paragraph(getTranslation("sources.unknown.help"))))
                .ifPresent(this::add);
    }

    private void showAll() {
        List<SourceReport> all = reports.all();
        long toLookAt = all.stream().filter(SourceReport::needsLookingAt).count();
        long justFailed = all.stream()
                .filter(report -> report.state().failures() > 0 && !report.needsLookingAt())
                .count();
        Paragraph count = new Paragraph(
                all.isEmpty()
                        ? getTranslation("sources.none")
                        : getTranslation("sources.count", all.size(), toLookAt, justFailed));
        count.getElement().setAttribute("role", "status");
        add(new H1(title), new Paragraph(getTranslation("sources.help")), count);
        if (isArchivist()) {
            add(trouble());
        }
        if (!all.isEmpty()) {
            add(table(all));
        }
        add(new DropFolderSection(parts.watch().dropFolder(), isArchivist()));
    }

    /** Who may have sources visited, and learns where things lie on the server. */
    static boolean isArchivist() {
        return SignedIn.current().filter(who -> who.may(Role.ARCHIVIST)).isPresent();
    }

    private Component trouble() {
        UnorderedList lines = new UnorderedList();
        parts.watch().failures().forEach(failure -> lines.add(new ListItem(SourceWords.reason(failure))));
        Section section = new Section(new H2(getTranslation("sources.trouble")), lines);
        section.setVisible(lines.getElement().getChildCount() > 0);
        return section;
    }

    private PlainTable table(List<SourceReport> all) {
        PlainTable table = new PlainTable(Stream.of("name", "state", "weeks", "new", "read", "next", "error")
                        .map(column -> getTranslation("sources." + column))
                        .toList())
                .inBlocks();
        table.getElement().setAttribute("aria-label", title);
        SourceWords words = new SourceWords(getLocale(), parts.clock().instant(), this::getTranslation);
        all.forEach(report -> table.row(List.of(
                new Anchor(
                        SourceWords.address(report.state().name()),
                        report.state().name()),
                new Text(words.state(report)),
                new Text(words.weeks(report)),
                new Text(words.moment(report.lastNew())),
                new Text(words.moment(report.state().lastSuccess())),
                new Text(words.next(report)),
                SourceWords.reason(report.state().error()))));
        return table;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
