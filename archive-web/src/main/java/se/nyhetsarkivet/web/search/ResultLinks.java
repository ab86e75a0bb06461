package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/**
 * Leads from the hits to where all of them are exported, and to where their search is followed, compared with others, and named.
 */
final class ResultLinks extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    ResultLinks() {
        super("details");
        addClassName("result-links");
    }

    void show(PageSearch.Answer answer) {
        SearchRequest request = answer.state().request();
        List<Element> links = new ArrayList<>();
        if (answer.result().total() > 0) {
            links.add(Html.link("/urval" + exported(request), getTranslation("search.export")));
        }
        if (answer.result().total() > 0
                && SignedIn.current().filter(who -> who.may(Role.ARCHIVIST)).isPresent()) {
            links.add(Html.link("/" + AccessAddress.BULK_EDIT + exported(request), getTranslation("edit.link.hits")));
        }
        links.add(Html.link("/folj" + SearchParameters.query(request.withPage(0)), getTranslation("follow.link")));
        if (!request.text().isBlank()) {
            ComparisonParameters alone = ComparisonParameters.read(SearchParameters.write(request));
            links.add(Html.link("/" + ComparisonParameters.PATH + alone.query(), getTranslation("compare.link")));
        }
        links.add(Html.link("/mina-sokningar" + exported(request), getTranslation("search.save")));
        List<Element> shown = new ArrayList<>();
        shown.add(Html.element("summary", getTranslation("search.more")));
        shown.add(Html.element(
                "ul", links.stream().map(link -> Html.element("li", link)).toList()));
        SentContent.replace(this, shown);
    }

    /** A search for everything has an address, too. */
    private static String exported(SearchRequest request) {
        String query = SearchParameters.query(request.withPage(0).withSize(SearchRequest.DEFAULT_SIZE));
        return query.isEmpty() ? "?q=" : query;
    }
}
