package se.nyhetsarkivet.web.saved;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;

/** A reader's searches. The address is that of a search which is to get a name; without one there is the list alone. */
@Route(SavedView.PATH)
@AnonymousAllowed
class SavedView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "mina-sokningar";

    private static final long serialVersionUID = 1L;

    SavedView() {
        addClassName("tools");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://saved-searches.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, List<String>> address =
                event.getLocation().getQueryParameters().getParameters();
        SearchRequest search =
                SearchParameters.read(address).request().withPage(0).withSize(SearchRequest.DEFAULT_SIZE);
        removeAll();
        add(
                new H1(getTranslation("saved.title")),
                new Paragraph(getTranslation("saved.intro")),
                new SavedSearches(address.isEmpty() ? "" : SearchParameters.query(search)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("saved.title");
    }
}
