package se.nyhetsarkivet.web.upkeep;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.live.LiveUpdates;
import se.nyhetsarkivet.web.startup.Fixity;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.upkeep.backup.Backups;
import se.nyhetsarkivet.web.upkeep.job.Upkeep;
import se.nyhetsarkivet.web.upkeep.job.UpkeepJob;

/**
 * Where an administrator has the archive verified and backed up. What goes on is kept by the application, so the page shows after a reload, in
 * another tab and to another administrator the same. It asks each second while something goes on, and not otherwise.
 */
@Route(AccessAddress.UPKEEP)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class UpkeepView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepView.class);

    private final transient NewsArchive archive;
    private final transient Backups backups;
    private final transient Upkeep upkeep;
    private final transient LiveUpdates live;
    private final Div answer = new Div();
    private final Div work = new Div();
    private final Div actions = new Div();
    private transient Optional<JobPanel> running = Optional.empty();

    UpkeepView(NewsArchive archive, Backups backups, Upkeep upkeep, LiveUpdates live) {
        this.archive = archive;
        this.backups = backups;
        this.upkeep = upkeep;
        this.live = live;
        addClassNames("tools", "access", "settings");
        answer.getElement().setAttribute("role", "status");
        add(
                new H1(getTranslation("upkeep.title")),
                new Paragraph(getTranslation("upkeep.help")),
                answer,
                work,
                actions);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        work.removeAll();
        Optional<UpkeepJob> latest = upkeep.latest();
        running = latest.filter(job -> job.end().isEmpty()).map(job -> new JobPanel(job, () -> cancel(job)));
        running.ifPresent(work::add);
        latest.filter(job -> job.end().isPresent()).ifPresent(job -> work.add(new OutcomeSection(job)));
        actions.removeAll();
        actions.add(verification(), new BackupSection(backups, () -> begin(upkeep::backUp), running.isEmpty()));
        running.ifPresent(panel -> {
            live.follow(this, this::look);
            panel.look();
        });
    }

    private boolean look() {
        if (running.isEmpty()) {
            return false;
        }
        if (running.get().isOver()) {
            show();
            say(getTranslation("upkeep.over"));
            OutcomeSection.focus(work);
        } else {
            running.get().look();
        }
        return running.isPresent();
    }

    private Section verification() {
        Fixity fixity = new Fixity(archive.ledger().verifications());
        String whole = fixity.wholeSince()
                .map(time -> getTranslation("about.record.whole", Dates.moment(time, getLocale())))
                .orElseGet(() -> getTranslation("about.record.not-whole"));
        Section section = new Section(
                new H2(getTranslation("upkeep.verify.title")),
                new Paragraph(getTranslation("upkeep.verify.help")),
                new Paragraph(whole));
        int damaged = fixity.damage().size();
        if (damaged > 0) {
            section.add(new Paragraph(getTranslation("soundness.damage", damaged)));
        }
        if (running.isEmpty()) {
            section.add(new NativeButton(getTranslation("upkeep.verify"), click -> begin(upkeep::verify)));
        }
        section.add(new Paragraph(
                new Anchor("/" + AccessAddress.LEDGER + "/kontroller", getTranslation("upkeep.verify.all"))));
        return section;
    }

    private void begin(SerializableFunction<Acting, Boolean> start) {
        try {
            say(getTranslation(start.apply(Acting.current()) ? "upkeep.begun" : "upkeep.busy"));
        } catch (ArchiveException failure) {
            LOG.error("Neither a verification nor a backup could be begun", failure);
            say(getTranslation("upkeep.failed.begin"));
        }
        show();
        running.ifPresent(JobPanel::takeFocus);
    }

    private void cancel(UpkeepJob job) {
        try {
            upkeep.cancel(job, Acting.current());
            say(getTranslation("upkeep.cancelling"));
        } catch (ArchiveException failure) {
            LOG.error("A verification or a backup could not be stopped", failure);
            say(getTranslation("upkeep.failed.cancel"));
        }
        look();
    }

    private void say(String said) {
        answer.removeAll();
        answer.add(new Paragraph(said));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("upkeep.title");
    }
}
