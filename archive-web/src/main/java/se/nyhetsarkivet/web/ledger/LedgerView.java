package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.SourceFormat;

/** All imports, the latest first. Its address holds what is asked for. */
@Route(LedgerView.PATH)
@RolesAllowed(Role.Name.READER)
class LedgerView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = AccessAddress.LEDGER;

    private static final long serialVersionUID = 1L;

    private static final int ON_A_PAGE = 50;

    /** Of a checksum, enough to tell files apart; the page of the import has all of it. */
    private static final int SHORT_CHECKSUM = 12;

    private static final String FIELD = "ledger-";

    private final transient ArchiveLedger ledger;

    LedgerView(NewsArchive archive) {
        this.ledger = archive.ledger();
        addClassNames("tools", "access");
    }

    /** Where the page of an import is. */
    static String address(long batch) {
        return "/" + PATH + "/" + batch;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        LedgerAsked asked =
                LedgerAsked.of(event.getLocation().getQueryParameters().getParameters());
        List<ImportBatch> found = ledger.latestBatches(asked.filter(), asked.before(), ON_A_PAGE + 1);
        List<ImportBatch> shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        removeAll();
        add(
                new H1(getTranslation("ledger.title")),
                new Paragraph(getTranslation("ledger.help")),
                new Paragraph(new Anchor("/" + SoundnessView.PATH, getTranslation("soundness.title"))),
                form(asked));
        Paragraph count = new Paragraph(count(asked, found.size()));
        count.getElement().setAttribute("role", "status");
        add(count);
        if (!shown.isEmpty()) {
            add(table(shown));
        }
        Paragraph steps = new Paragraph();
        steps.addClassName("steps");
        if (asked.before() != Long.MAX_VALUE) {
            steps.add(new Anchor("/" + PATH + asked.before(Long.MAX_VALUE).query(), getTranslation("ledger.latest")));
        }
        if (found.size() > ON_A_PAGE) {
            steps.add(new Anchor(
                    "/" + PATH + asked.before(shown.getLast().number()).query(), getTranslation("ledger.earlier")));
        }
        steps.setVisible(steps.getElement().getChildCount() > 0);
        add(steps);
    }

    private String count(LedgerAsked asked, int found) {
        if (found == 0) {
            return getTranslation(
                    asked.isForAll() && asked.before() == Long.MAX_VALUE ? "ledger.empty" : "ledger.none");
        }
        return found > ON_A_PAGE ? getTranslation("ledger.more", ON_A_PAGE) : getTranslation("ledger.count", found);
    }

    private FormFields form(LedgerAsked asked) {
        return new FormFields()
                .line(FIELD + LedgerAsked.WHO, getTranslation("ledger.who"), FormFields.Kind.LINE, asked.who())
                .line(FIELD + LedgerAsked.FROM, getTranslation("audit.from"), FormFields.Kind.DAY, asked.from())
                .line(FIELD + LedgerAsked.TO, getTranslation("audit.to"), FormFields.Kind.DAY, asked.to())
                .send(getTranslation("audit.show"), LedgerView::show);
    }

    private static void show(Map<String, String> typed) {
        LedgerAsked asked = LedgerAsked.of(Map.of(
                LedgerAsked.WHO, List.of(typed.getOrDefault(FIELD + LedgerAsked.WHO, "")),
                LedgerAsked.FROM, List.of(typed.getOrDefault(FIELD + LedgerAsked.FROM, "")),
                LedgerAsked.TO, List.of(typed.getOrDefault(FIELD + LedgerAsked.TO, ""))));
        String query = asked.query();
        QueryParameters parameters =
                query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query.substring(1));
        UI.getCurrent().navigate(PATH, parameters);
    }

    private PlainTable table(List<ImportBatch> batches) {
        PlainTable table = new PlainTable(Stream.of(
                        "number",
                        "when",
                        "who",
                        "source",
                        "format",
                        "new",
                        "changed",
                        "unchanged",
                        "rejected",
                        "state",
                        "checksum")
                .map(column -> getTranslation("ledger." + column))
                .toList());
        batches.forEach(batch -> table.row(row(batch)));
        return table;
    }

    private List<Component> row(ImportBatch batch) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        Anchor link = new Anchor(address(batch.number()), numbers.format(batch.number()));
        link.getElement().setAttribute("aria-label", getTranslation(BatchText.name(batch), batch.number()));
        ImportBatch.Counts counts = batch.counts();
        String checksum = batch.source().sha256();
        Code beginning = new Code(checksum.substring(0, Math.min(SHORT_CHECKSUM, checksum.length())));
        beginning.addClassName("short");
        return List.of(
                link,
                new Text(Dates.moment(batch.startedAt(), getLocale())),
                new Text(batch.importedBy()),
                new Text(batch.reason().orElse(batch.source().name())),
                new Text(
                        batch.isEdit()
                                ? getTranslation("ledger.edit.kind")
                                : SourceFormat.text(batch.source().format(), getLocale())),
                new Text(numbers.format(counts.newItems())),
                new Text(numbers.format(counts.changed())),
                new Text(numbers.format(counts.unchanged())),
                new Text(numbers.format(counts.rejected())),
                new Text(getTranslation(BatchState.of(batch, ledger).text())),
                beginning);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.title");
    }
}
