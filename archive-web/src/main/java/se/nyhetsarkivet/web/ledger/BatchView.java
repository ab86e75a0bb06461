package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.ItemAddress;

/** One import or edit: what is known of it, its files, its first items, what it could not take, and how it is undone. */
@Route(LedgerView.PATH + "/:batch")
@RolesAllowed(Role.Name.READER)
class BatchView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_ITEMS = 20;

    private final transient ArchiveLedger ledger;
    private final transient AuditLog audit;
    private final Div answer = new Div();
    private final Div content = new Div();
    private String title = "";

    BatchView(NewsArchive archive, AuditLog audit) {
        this.ledger = archive.ledger();
        this.audit = audit;
        addClassNames("tools", "access");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ImportBatch> batch = MissingBatch.find(
                ledger, event.getRouteParameters().get("batch").orElse(""));
        if (batch.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        long number = batch.get().number();
        BatchAsked asked =
                BatchAsked.of(event.getLocation().getQueryParameters().getParameters());
        title = getTranslation(BatchText.name(batch.get()), number);
        removeAll();
        answer.removeAll();
        asked.problem().ifPresent(problem -> answer.add(new Paragraph(getTranslation(problem.text()))));
        Paragraph back = new Paragraph(new Anchor("/" + LedgerView.PATH, getTranslation("ledger.back")));
        add(back, new H1(title), answer, content);
        show(batch.get(), asked);
    }

    private void show(ImportBatch batch, BatchAsked asked) {
        boolean mayAct =
                SignedIn.current().filter(who -> who.may(Role.ARCHIVIST)).isPresent();
        content.removeAll();
        content.add(new BatchFacts(batch, BatchState.of(batch, ledger)));
        if (!batch.isEdit()) {
            content.add(new OriginalList(batch.number(), ledger.originals(batch.number()), asked, mayAct));
        }
        content.add(firstItems(batch));
        if (!batch.isEdit() || batch.counts().rejected() > 0) {
            content.add(new RejectionList(batch, ledger, asked));
        }
        SharedNameList.of(ledger.sharedNames(batch.number())).ifPresent(content::add);
        if (mayAct) {
            content.add(new UndoPanel(ledger, audit, batch, said -> {
                answer.removeAll();
                answer.add(new Paragraph(said));
                show(ledger.batch(batch.number()), asked);
            }));
        }
    }

    /** Items that the batch wrote several revisions of stand once; what an undone import took along has no page to lead to. */
    private Section firstItems(ImportBatch batch) {
        Map<ItemId, Revision> items = new LinkedHashMap<>();
        ledger.firstRevisions(batch.number(), FIRST_ITEMS)
                .forEach(revision -> items.putIfAbsent(revision.id(), revision));
        List<Revision> shown = items.values().stream()
                .filter(revision -> ledger.history(revision.id()).current().isPresent())
                .toList();
        Section section = new Section(new H2(getTranslation(BatchText.key(batch, "ledger.items"))));
        if (shown.isEmpty()) {
            section.add(new Paragraph(getTranslation("ledger.items.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        shown.forEach(revision -> {
            String headline = revision.item().headline();
            Anchor link = new Anchor(ItemAddress.of(revision.id(), headline).path(), headline);
            ListItem item = new ListItem(link);
            if (!revision.place().isEmpty() && !batch.isEdit()) {
                item.add(" (" + revision.place() + ")");
            }
            list.add(item);
        });
        section.add(list);
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
