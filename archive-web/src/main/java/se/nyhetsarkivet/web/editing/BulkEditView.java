package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.editing.job.BulkEditJob;
import se.nyhetsarkivet.web.editing.job.BulkEditJobs;
import se.nyhetsarkivet.web.editing.job.BulkEditOrder;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.shell.live.LiveUpdates;

/**
 * Where an archivist changes publisher and keywords of many items. What goes on is kept by the application, so the page shows after a reload,
 * in another tab and to other archivists what it would have shown. It asks each second while items are edited, and not otherwise.
 */
@Route(AccessAddress.BULK_EDIT)
@RolesAllowed(Role.Name.ARCHIVIST)
class BulkEditView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final transient BulkEditJobs jobs;
    private final transient LiveUpdates live;
    private final Div answer = new Div();
    private final Div running = new Div();
    private final Div preparing = new Div();
    private transient Optional<BulkEditJob> watched = Optional.empty();
    private transient Optional<BulkProgressPanel> progress = Optional.empty();

    BulkEditView(NewsArchive archive, SearchGate gate, BulkEditJobs jobs, LiveUpdates live) {
        this.archive = archive;
        this.gate = gate;
        this.jobs = jobs;
        this.live = live;
        addClassNames("tools", "access", "editing", "import");
        // The heading of the report says the same to those who see it.
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("visually-hidden");
        add(
                new H1(getTranslation("bulk.title")),
                new Paragraph(getTranslation("bulk.help")),
                answer,
                running,
                preparing);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://selected-items.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, List<String>> address =
                event.getLocation().getQueryParameters().getParameters();
        preparing.removeAll();
        preparing.add(new BulkEditPanel(archive, gate, address, this::start));
        answer.removeAll();
        show();
    }

    /** Says why an order was not taken, if it was not. */
    private Optional<String> start(BulkEditOrder order) {
        Optional<BulkEditJob> job = jobs.start(order);
        if (job.isEmpty()) {
            return Optional.of(getTranslation("bulk.other"));
        }
        show();
        return Optional.empty();
    }

    /** Shows the latest job: how far it has come, or what came of it. */
    private void show() {
        watched = jobs.latest();
        running.removeAll();
        progress = watched.filter(job -> !job.state().isOver()).map(this::progress);
        progress.ifPresent(running::add);
        preparing.setVisible(progress.isEmpty());
        if (progress.isEmpty()) {
            watched.ifPresent(this::report);
        }
        progress.ifPresent(panel -> {
            live.follow(this, this::look);
            panel.look();
        });
    }

    private BulkProgressPanel progress(BulkEditJob job) {
        answer.removeAll();
        return new BulkProgressPanel(job, reason -> {
            jobs.cancel(job, Acting.current(), reason);
            look();
        });
    }

    private boolean look() {
        if (progress.isPresent() && watched.filter(job -> job.state().isOver()).isPresent()) {
            show();
        } else {
            progress.ifPresent(BulkProgressPanel::look);
        }
        return progress.isPresent();
    }

    private void report(BulkEditJob job) {
        BulkOutcomePanel report = new BulkOutcomePanel(job, () -> {
            jobs.dismiss(job);
            answer.removeAll();
            show();
        });
        running.add(report);
        answer.removeAll();
        answer.add(new Paragraph(report.sentence()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulk.title");
    }
}
