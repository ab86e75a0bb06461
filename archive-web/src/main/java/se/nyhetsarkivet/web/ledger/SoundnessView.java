package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
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
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.shell.form.PageSteps;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.startup.Fixity;
import se.nyhetsarkivet.web.text.Dates;

/** What shows that the archive is whole: each time that it was read and compared with its checksums, and the head of its log. */
@Route(SoundnessView.PATH)
@RolesAllowed(Role.Name.READER)
class SoundnessView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = LedgerView.PATH + "/kontroller";

    private static final long serialVersionUID = 1L;

    private static final String AFTER = "after";

    private final transient NewsArchive archive;

    SoundnessView(NewsArchive archive) {
        this.archive = archive;
        addClassNames("tools", "access");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<VerificationRecord> all = archive.ledger().verifications();
        long asked =
                ListParameters.number(event.getLocation().getQueryParameters().getParameters(), AFTER, 0);
        int after = (int) Math.min(asked, all.size());
        removeAll();
        add(
                new Paragraph(new Anchor("/" + LedgerView.PATH, getTranslation("ledger.back"))),
                new H1(getTranslation("soundness.title")),
                new LogHead(archive.log()),
                new H2(getTranslation("soundness.checks")),
                new Paragraph(getTranslation("soundness.help")),
                summary(new Fixity(all)));
        if (all.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable(Stream.of("when", "what", "revisions", "differences")
                .map(column -> getTranslation("soundness." + column))
                .toList());
        all.subList(after, Math.min(all.size(), after + PageSteps.ROWS)).forEach(check -> table.row(row(check)));
        add(
                table,
                new PageSteps(
                        after, PageSteps.ROWS, all.size(), left -> "/" + PATH + "?" + AFTER + "=" + left, "soundness"));
    }

    private Paragraph summary(Fixity fixity) {
        String text = fixity.latest().isEmpty()
                ? getTranslation("soundness.none")
                : getTranslation("soundness.count", fixity.verifications().size()) + " "
                        + fixity.wholeSince()
                                .map(time -> getTranslation("about.record.whole", Dates.moment(time, getLocale())))
                                .orElseGet(() -> getTranslation("about.record.not-whole"))
                        + " "
                        + getTranslation("soundness.damage", fixity.damage().size());
        Paragraph paragraph = new Paragraph(text);
        paragraph.getElement().setAttribute("role", "status");
        return paragraph;
    }

    private List<Component> row(VerificationRecord check) {
        return List.of(
                new Text(getTranslation(
                        "soundness.when.of",
                        Dates.moment(check.startedAt(), getLocale()),
                        Dates.moment(check.finishedAt(), getLocale()))),
                new Text(
                        check.parts() == 1
                                ? getTranslation("soundness.all")
                                : getTranslation("soundness.part", check.part(), check.parts())),
                new Text(NumberFormat.getIntegerInstance(getLocale()).format(check.revisions())),
                differences(check));
    }

    private Component differences(VerificationRecord check) {
        Div cell = new Div(new Text(getTranslation("soundness.differences.of", check.differences())));
        if (!check.first().isEmpty()) {
            UnorderedList list = new UnorderedList();
            check.first().forEach(difference -> list.add(new ListItem(RejectionList.english(difference))));
            cell.add(list);
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("soundness.title");
    }
}
