package se.nyhetsarkivet.web.search;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.shell.PageMetadata;
import se.nyhetsarkivet.web.shell.PageRequest;
import se.nyhetsarkivet.web.shell.SampleArchive;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Texts;

/**
 * The search page for those without scripts: a field, and the hits as a plain list. It stands in a {@code noscript} element, which
 * a browser with scripts reads as raw text up to its end tag. So what a reader or an item says may be a text in it, where angle
 * brackets are escaped, and never an attribute, where they need not be.
 */
@Component
class SearchWithoutScripts implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient PageSearch search;
    private final transient PublicAddress address;
    private final transient Masthead masthead;
    private final transient Texts texts;

    SearchWithoutScripts(
            NewsArchive archive, PageSearch search, PublicAddress address, Masthead masthead, Texts texts) {
        this.masthead = masthead;
        this.archive = archive;
        this.search = search;
        this.address = address;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::write);
    }

    private void write(IndexHtmlResponse response) {
        PageRequest asked = new PageRequest(response.getVaadinRequest());
        if (!asked.path().isEmpty()) {
            return;
        }
        Locale locale = VaadinSession.getCurrent().getLocale();
        SearchRequest request = SearchParameters.read(asked.parameters()).request();
        Document document = response.getDocument();
        document.title(
                request.text().isBlank()
                        ? masthead.name(locale)
                        : texts.getTranslation("search.title.text", locale, request.text()));
        if (asked.parameters().isEmpty()) {
            describe(document, asked.servletRequest(), locale);
        } else {
            // Searches are without number, and what they find has pages of its own.
            response.getVaadinResponse().setHeader("X-Robots-Tag", "noindex");
        }
        String context = asked.servletRequest().getContextPath();
        Element withoutScripts = document.body().appendElement("noscript");
        try {
            SearchState state = SearchState.of(request, asked.parameters());
            SearchResult result = search.search("document", state).result();
            withoutScripts.appendChild(page(request, result, context, locale));
        } catch (SearchRefusedException busy) {
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.getVaadinResponse()
                    .setHeader("Retry-After", String.valueOf(busy.retryAfter().toSeconds()));
            withoutScripts.appendElement("p").text(texts.getTranslation("problem.busy.help", locale));
        }
    }

    private void describe(Document document, HttpServletRequest request, Locale locale) {
        Element head = document.head();
        head.appendElement("meta")
                .attr("name", "description")
                .attr("content", texts.getTranslation("app.footer", locale))
                .attr(PageMetadata.MARK, "");
        head.appendElement("link")
                .attr("rel", "canonical")
                .attr("href", address.of(request) + "/")
                .attr(PageMetadata.MARK, "");
    }

    private Element page(SearchRequest search, SearchResult result, String context, Locale locale) {
        Element page = new Element("div").attr("role", "main").addClass("page");
        page.appendElement("h1").text(masthead.name(locale));
        page.appendChild(form(context, locale));
        if (!search.text().isBlank()) {
            page.appendElement("p").text(texts.getTranslation("search.title.text", locale, search.text()));
        }
        String count = result.someWords().isPresent() ? "search.count.all-words" : "search.count";
        page.appendElement("p").text(texts.getTranslation(count, locale, result.total()));
        if (SampleArchive.is(archive)) {
            page.appendElement("p").text(texts.getTranslation("search.sample", locale));
        }
        page.appendChild(list(result.hits(), context, locale));
        result.someWords().filter(some -> !some.hits().isEmpty()).ifPresent(some -> {
            page.appendElement("h2").text(texts.getTranslation("search.count.some-words", locale, some.total()));
            page.appendChild(list(some.hits(), context, locale));
        });
        page.appendChild(pages(search, result.places(), context, locale));
        return page;
    }

    private static Element list(List<Hit> hits, String context, Locale locale) {
        Element list = new Element("ul");
        hits.forEach(hit -> list.appendChild(entry(hit, context, locale)));
        return list;
    }

    private Element form(String context, Locale locale) {
        Element form = new Element("form").attr("action", context + "/").attr("role", "search");
        Element label = form.appendElement("label").text(texts.getTranslation("search.field", locale) + " ");
        label.appendElement("input").attr("type", "search").attr("name", "q");
        form.appendElement("button").text(texts.getTranslation("search.button", locale));
        return form;
    }

    private static Element entry(Hit hit, String context, Locale locale) {
        Element entry = new Element("li");
        String headline = hit.headline().text();
        entry.appendElement("a")
                .attr("href", context + ItemAddress.of(hit.id(), headline).path())
                .text(headline);
        String publisher = hit.publisher().isEmpty() ? "" : ", " + hit.publisher();
        return entry.appendText(", " + Dates.text(hit.published(), locale) + publisher);
    }

    private Element pages(SearchRequest search, long places, String context, Locale locale) {
        Element pages = new Element("p");
        if (search.page() > 0) {
            pages.appendChild(link(search.withPage(search.page() - 1), "search.page.previous", context, locale))
                    .appendText(" ");
        }
        if ((search.page() + 1L) * search.size() < places) {
            pages.appendChild(link(search.withPage(search.page() + 1), "search.page.next", context, locale));
        }
        return pages;
    }

    /** The query is encoded and therefore has no angle brackets. */
    private Element link(SearchRequest search, String key, String context, Locale locale) {
        return new Element("a")
                .attr("href", context + "/" + SearchParameters.query(search))
                .text(texts.getTranslation(key, locale));
    }
}
