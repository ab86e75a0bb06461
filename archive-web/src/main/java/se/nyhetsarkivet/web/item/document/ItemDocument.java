package se.nyhetsarkivet.web.item.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.item.ItemParameters;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.shell.PageMetadata;
import se.nyhetsarkivet.web.shell.PageRequest;
import se.nyhetsarkivet.web.text.Texts;

/**
 * Writes an item into the document that is sent before the application starts: what it is for machines, and its text for everyone.
 * The application takes the text away when it shows the item itself, and keeps the description true when the reader goes on to
 * another page without loading a document.
 */
@Component
class ItemDocument implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String REMOVE_TEXT = "document.getElementById($0)?.remove()";

    private static final String REPLACE_METADATA = """
            document.querySelectorAll('[' + $0 + ']').forEach(old => old.remove());
            for (const {tag, attributes, text} of $1) {
              const made = document.createElement(tag);
              Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
              made.textContent = text;
              (tag === 'span' ? document.body : document.head).append(made);
            }
            """;

    private final transient NewsArchive archive;
    private final transient PublicAddress address;
    private final transient Masthead masthead;
    private final transient Texts texts;

    ItemDocument(NewsArchive archive, PublicAddress address, Masthead masthead, Texts texts) {
        this.masthead = masthead;
        this.archive = archive;
        this.address = address;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
        event.getSource().addUIInitListener(init -> init.getUI().addAfterNavigationListener(this::follow));
    }

    private void describe(IndexHtmlResponse response) {
        PageRequest asked = new PageRequest(response.getVaadinRequest());
        String path = asked.path();
        if (!ItemAddress.isItemPath(path)) {
            return;
        }
        Document document = response.getDocument();
        HttpServletRequest request = asked.servletRequest();
        Optional<ItemHistory> history = history(path);
        metadata(history, request).forEach(element -> place(element, document));
        ItemBeforeScripts text = new ItemBeforeScripts(
                texts, masthead, VaadinSession.getCurrent().getLocale(), request.getContextPath());
        // A link to a revision shows that revision also to those who run no scripts.
        history.ifPresent(item -> new ItemParameters(asked.parameters())
                .shown(item.revisions())
                .ifPresent(revision -> {
                    DescribedItem described = new DescribedItem(revision, address.of(request));
                    DescribedItem inForce = new DescribedItem(item.current().orElseThrow(), address.of(request));
                    document.title(revision.item().headline());
                    placeText(
                            described.equals(inForce) ? text.of(described) : text.ofEarlier(described, inForce),
                            document);
                }));
        history.flatMap(ItemHistory::tombstone).ifPresent(tombstone -> {
            Element withdrawn = text.of(tombstone);
            document.title(withdrawn.expectFirst("h1").text());
            placeText(withdrawn, document);
        });
    }

    private Optional<ItemHistory> history(String path) {
        return ItemAddress.read(path).map(item -> archive.history(item.id()));
    }

    private List<Element> metadata(Optional<ItemHistory> history, HttpServletRequest request) {
        return history.flatMap(ItemHistory::current)
                .map(revision ->
                        ItemMetadata.of(new DescribedItem(revision, address.of(request)), masthead.name(Texts.SWEDISH)))
                .orElseGet(ItemMetadata::ofNothing);
    }

    private static void place(Element element, Document document) {
        // Where Zotero looks for it, and outside what the application replaces.
        Element parent = element.normalName().equals("span") ? document.body() : document.head();
        parent.appendChild(element);
    }

    private static void placeText(Element text, Document document) {
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", "./styles/before-scripts.css");
        document.body().prependChild(text);
    }

    private void follow(AfterNavigationEvent event) {
        UI ui = UI.getCurrent();
        if (event.getLocationChangeEvent().getTrigger() == NavigationTrigger.PAGE_LOAD) {
            ui.getPage().executeJs(REMOVE_TEXT, ItemBeforeScripts.ID);
            return;
        }
        String path = event.getLocation().getPath();
        List<Element> elements = ItemAddress.isItemPath(path)
                ? metadata(history(path), new PageRequest(VaadinRequest.getCurrent()).servletRequest())
                : List.of();
        ui.getPage()
                .executeJs(
                        REPLACE_METADATA,
                        PageMetadata.MARK,
                        elements.stream().map(ItemDocument::described).toList());
    }

    private static Map<String, Object> described(Element element) {
        Map<String, String> attributes = element.attributes().asList().stream()
                .collect(Collectors.toMap(Attribute::getKey, Attribute::getValue));
        return Map.of("tag", element.normalName(), "attributes", attributes, "text", element.data());
    }
}
