package se.nyhetsarkivet.web.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.intake.job.ImportJob;
import se.nyhetsarkivet.web.intake.job.ImportJobs;
import se.nyhetsarkivet.web.intake.job.ImportOrder;
import se.nyhetsarkivet.web.intake.job.ImportOrder.Kind;
import se.nyhetsarkivet.web.intake.job.JobState;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;
import se.nyhetsarkivet.web.limits.LimitProperties;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.live.LiveUpdates;

/**
 * Where an archivist imports. What goes on is kept by the application, so the page shows after a reload, in another tab or on another day what
 * it would have shown. The server tells it of a job that goes on.
 */
@Route(AccessAddress.IMPORT)
@RolesAllowed(Role.Name.ARCHIVIST)
class ImportView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String REASON = "import-reason";

    private final transient NewsArchive archive;
    private final transient UploadedFiles files;
    private final transient ImportJobs jobs;
    private final transient LiveUpdates live;
    private final transient ImportOrder.Requester who =
            ImportOrder.Requester.of(SignedIn.current().orElseThrow());

    private final Div answer = new Div();
    private final Div running = new Div();
    private final Div report = new Div();
    private final Div preparing = new Div();
    private final Div waiting = new Div();
    private final FileChooser chooser;
    private final FormFields form = form();
    private final OptionFields options = new OptionFields(() -> panels().forEach(ReadingPanel::look));
    private final List<ReadingPanel> panels = new ArrayList<>();
    private transient Optional<ImportJob> watched = Optional.empty();
    private transient Optional<ProgressPanel> progress = Optional.empty();

    ImportView(NewsArchive archive, UploadedFiles files, ImportJobs jobs, LimitProperties limits, LiveUpdates live) {
        this.archive = archive;
        this.files = files;
        this.jobs = jobs;
        this.live = live;
        addClassNames("tools", "access", "import");
        answer.getElement().setAttribute("role", "status");
        long mostBytes = limits.bodies().file().toBytes();
        chooser = new FileChooser(mostBytes, this::showFiles);
        preparing.add(new H2(getTranslation("imports.files")), chooser, waiting, options, form);
        add(
                new H1(getTranslation("imports.title")),
                new Paragraph(getTranslation("imports.help")),
                answer,
                running,
                report,
                preparing);
        showFiles();
    }

    private List<ReadingPanel> panels() {
        return panels;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://import-files.js");
        show();
    }

    private void showFiles() {
        List<UploadedFile> now = files.of(who.owner());
        panels.removeIf(panel -> !now.contains(panel.file()));
        now.stream()
                .filter(file -> panels.stream().noneMatch(panel -> panel.file().equals(file)))
                .forEach(file -> panels.add(new ReadingPanel(archive, file, options::texts, () -> remove(file))));
        waiting.removeAll();
        if (panels.isEmpty()) {
            waiting.add(new Paragraph(getTranslation("imports.none")));
        }
        panels.forEach(waiting::add);
    }

    private void remove(UploadedFile file) {
        if (files.discard(file)) {
            showFiles();
        } else {
            showTaken();
        }
    }

    /** Somebody works on a file from another tab: what goes on there is what this page has to show. */
    private void showTaken() {
        show();
        answer.removeAll();
        answer.add(new Paragraph(getTranslation("imports.taken")));
    }

    private FormFields form() {
        return new FormFields()
                .line(REASON, getTranslation("imports.reason"), FormFields.Kind.LINE)
                .send(getTranslation("imports.start"), typed -> start(Kind.IMPORT, typed))
                .also(getTranslation("imports.try"), typed -> start(Kind.DRY_RUN, typed));
    }

    private void start(Kind kind, Map<String, String> typed) {
        String reason = typed.getOrDefault(REASON, "").strip();
        answer.removeAll();
        if (panels.isEmpty()) {
            answer.add(new Paragraph(getTranslation("imports.none.yet")));
        } else if (kind == Kind.IMPORT && reason.isEmpty()) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
        } else {
            order(kind, reason);
        }
    }

    private void order(Kind kind, String reason) {
        try {
            List<ImportOrder.OrderedFile> ordered = panels.stream()
                    .map(panel -> new ImportOrder.OrderedFile(panel.file(), panel.options()))
                    .toList();
            ImportOrder.Requester now =
                    ImportOrder.Requester.of(SignedIn.current().orElseThrow());
            jobs.start(new ImportOrder(kind, now, ordered, true, reason));
            chooser.forgetWhatCame();
            if (kind == Kind.IMPORT) {
                form.write(REASON, "");
            }
            show();
        } catch (ImportJobs.FilesTakenException taken) {
            showTaken();
        } catch (ArchiveException refused) {
            answer.add(
                    new Paragraph(getTranslation("imports.failed")),
                    ReadAs.sentences(List.of(String.valueOf(refused.getMessage()))));
        }
    }

    /** Shows the latest job: how far it has come, or what came of it. */
    private void show() {
        watched = jobs.of(who.owner()).stream().findFirst();
        running.removeAll();
        report.removeAll();
        progress = watched.filter(job -> !job.state().isOver()).map(this::running);
        preparing.setVisible(progress.isEmpty());
        progress.ifPresent(running::add);
        if (progress.isEmpty()) {
            showFiles();
            watched.ifPresent(this::report);
        }
        if (progress.isPresent()) {
            live.follow(this, this::look);
        }
        look();
    }

    private ProgressPanel running(ImportJob job) {
        return new ProgressPanel(job, reason -> {
            jobs.cancel(job, Acting.current(), reason);
            look();
        });
    }

    private boolean look() {
        if (watched.filter(job -> job.state().isOver()).isPresent() && progress.isPresent()) {
            show();
        } else {
            watched.ifPresent(job -> progress.ifPresent(panel -> panel.look(jobs.before(job))));
        }
        return progress.isPresent();
    }

    private void report(ImportJob job) {
        boolean dry = job.order().kind() == Kind.DRY_RUN;
        boolean cancelled = job.state().phase() == JobState.Phase.CANCELLED;
        H2 title = new H2(getTranslation(cancelled ? "imports.cancelled" : dry ? "imports.tried" : "imports.done"));
        title.getElement().setAttribute("tabindex", "-1");
        NativeButton dismiss = new NativeButton(getTranslation("imports.dismiss"), click -> {
            jobs.dismiss(job);
            show();
        });
        report.add(title, new OutcomePanel(archive, job), dismiss);
        answer.removeAll();
        answer.add(new Paragraph(title.getText()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }
}
