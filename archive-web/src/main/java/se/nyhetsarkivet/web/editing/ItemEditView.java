package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ItemAddress;

/** One item for archivists: a form that makes a new revision of it, and whether it is shown at all. */
@Route(ItemEditView.PATH + "/:id")
@RolesAllowed(Role.Name.ARCHIVIST)
class ItemEditView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = AccessAddress.ITEM;

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient AuditLog audit;
    private final Div answer = new Div();
    private final Div content = new Div();
    private final H1 heading = new H1();
    private String title = "";

    ItemEditView(NewsArchive archive, AuditLog audit) {
        this.archive = archive;
        this.audit = audit;
        addClassNames("tools", "access", "editing");
        answer.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ItemHistory> history = MissingEditedItem.find(
                archive, event.getRouteParameters().get("id").orElse(""));
        if (history.isEmpty()) {
            event.rerouteToError(NotFoundException.class, getTranslation("item.unknown.help"));
            return;
        }
        removeAll();
        answer.removeAll();
        String path = ItemAddress.of(history.get().id(), "").path();
        add(new Paragraph(new Anchor(path, getTranslation("edit.back"))), heading, answer, content);
        show(history.get());
    }

    private void show(ItemHistory history) {
        content.removeAll();
        if (history.tombstone().isPresent()) {
            tombstone(history.tombstone().get());
        } else {
            history.current().ifPresent(this::current);
        }
    }

    private void tombstone(Tombstone tombstone) {
        boolean erased = tombstone.kind() == Tombstone.Kind.ERASED;
        title = getTranslation(erased ? "edit.erased.title" : "item.withdrawn.title");
        heading.setText(title);
        content.add(new TombstonePanel(archive.ledger(), audit, tombstone, said -> showAgain(tombstone.id(), said)));
    }

    private void current(Revision revision) {
        heading.setText(getTranslation("edit.title"));
        EditPanel panel = new EditPanel(archive, audit, revision);
        title = panel.title();
        content.add(
                panel,
                new WithdrawalPanel(archive.ledger(), audit, revision.id(), said -> showAgain(revision.id(), said)));
    }

    private void showAgain(ItemId id, String said) {
        show(archive.ledger().history(id));
        answer.removeAll();
        answer.add(new Paragraph(said));
        // What was used is gone, and with it the focus.
        answer.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
