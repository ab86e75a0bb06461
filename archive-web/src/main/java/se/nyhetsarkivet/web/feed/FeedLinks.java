package se.nyhetsarkivet.web.feed;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.feed.format.FeedFormat;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.shell.PageRequest;
import se.nyhetsarkivet.web.text.ReaderTexts;

/**
 * Says in the head of a page which feeds show the same, and on every page how a browser searches the archive. The elements are in the
 * document before scripts run, and are replaced when the reader goes on without loading another.
 */
@Component
class FeedLinks implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String MARK = "data-feed";

    private static final String REPLACE = """
            document.querySelectorAll('link[' + $0 + ']').forEach(old => old.remove());
            for (const attributes of $1) {
              const link = document.createElement('link');
              Object.entries(attributes).forEach(([name, value]) => link.setAttribute(name, value));
              document.head.append(link);
            }
            """;

    private final transient Masthead masthead;

    FeedLinks(Masthead masthead) {
        this.masthead = masthead;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
        event.getSource().addUIInitListener(init -> init.getUI().addAfterNavigationListener(this::follow));
    }

    private void describe(IndexHtmlResponse response) {
        PageRequest asked = new PageRequest(response.getVaadinRequest());
        Locale locale = VaadinSession.getCurrent().getLocale();
        String context = asked.servletRequest().getContextPath();
        response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "search")
                .attr("type", OpenSearchController.MEDIA_TYPE)
                .attr("title", OpenSearchController.shortName(masthead))
                .attr("href", context + "/opensearch.xml");
        links(asked.path(), asked.parameters(), context, locale)
                .forEach(attributes ->
                        attributes.forEach(response.getDocument().head().appendElement("link")::attr));
    }

    private void follow(AfterNavigationEvent event) {
        if (event.getLocationChangeEvent().getTrigger() == NavigationTrigger.PAGE_LOAD) {
            return;
        }
        String context =
                new PageRequest(VaadinRequest.getCurrent()).servletRequest().getContextPath();
        UI ui = UI.getCurrent();
        List<Map<String, String>> links = links(
                event.getLocation().getPath(),
                event.getLocation().getQueryParameters().getParameters(),
                context,
                ui.getLocale());
        ui.getPage().executeJs(REPLACE, MARK, links);
    }

    /** The feeds of a page, each with the attributes of its link; none if the page has no feed. */
    private List<Map<String, String>> links(
            String path, Map<String, List<String>> parameters, String context, Locale locale) {
        ReaderTexts texts = new ReaderTexts(locale);
        if (path.equals(EditParameters.PATH)) {
            RecordedEdits.Request request = EditParameters.read(parameters).request();
            RecordedEdits.Request followed = request.withOrder(request.order());
            return links(texts.text("changes.title"), format -> new FeedAddress(context, format, locale).of(followed));
        }
        if (!path.isEmpty()) {
            return List.of();
        }
        SearchRequest search = SearchParameters.read(parameters).request();
        SearchRequest followed = search.withSize(SearchRequest.DEFAULT_SIZE);
        return links(
                SearchFeed.title(search, masthead, texts),
                format -> new FeedAddress(context, format, locale).of(followed));
    }

    private static List<Map<String, String>> links(String title, Function<FeedFormat, String> address) {
        List<Map<String, String>> links = new ArrayList<>();
        for (FeedFormat format : FeedFormat.values()) {
            links.add(Map.of(
                    "rel",
                    "alternate",
                    "type",
                    format.mediaType(),
                    "title",
                    title + " (" + format.label() + ")",
                    "href",
                    address.apply(format),
                    MARK,
                    ""));
        }
        return links;
    }
}
