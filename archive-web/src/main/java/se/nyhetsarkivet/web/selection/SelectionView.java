package se.nyhetsarkivet.web.selection;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** What a reader takes home. The address is that of a search whose hits are wanted; without one there is the selection alone. */
@Route(SelectionView.PATH)
@AnonymousAllowed
class SelectionView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "urval";

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;

    SelectionView(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        addClassName("tools");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addJsModule("context://selection-list.js");
        page.addJsModule("context://export-files.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, List<String>> address =
                event.getLocation().getQueryParameters().getParameters();
        removeAll();
        add(new H1(getTranslation("selection.title")), new Paragraph(getTranslation("selection.intro")));
        if (!address.isEmpty()) {
            add(new SearchExport(archive, gate, address));
        }
        add(new H2(getTranslation("selection.heading")), new SelectionList(archive));
        if (SignedIn.current().filter(who -> who.may(Role.ARCHIVIST)).isPresent()) {
            add(new Paragraph(new Anchor("/" + AccessAddress.BULK_EDIT, getTranslation("edit.link.selection"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("selection.title");
    }
}
