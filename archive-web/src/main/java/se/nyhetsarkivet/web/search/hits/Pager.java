package se.nyhetsarkivet.web.search.hits;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** The way to the other pages of a result, to the very last. */
public final class Pager extends Nav {

    private static final long serialVersionUID = 1L;

    private static final int NEIGHBOURS = 2;

    private final UnorderedList list = new UnorderedList();

    public Pager() {
        addClassName("pager");
        setAriaLabel(getTranslation("search.pages"));
        add(list);
    }

    static long pages(SearchRequest request, long places) {
        return request.size() == 0 ? 0 : (places + request.size() - 1) / request.size();
    }

    public void show(SearchState state, long places) {
        SearchRequest request = state.request();
        int pages = (int) Math.min(pages(request, places), Integer.MAX_VALUE);
        setVisible(pages > 1);
        if (pages <= 1) {
            return;
        }
        List<Element> items = new ArrayList<>();
        int page = Math.min(request.page(), pages - 1);
        if (page > 0) {
            addStep(items, state, "search.page.first", 0);
            addStep(items, state, "search.page.previous", page - 1);
        }
        for (int near = Math.max(0, page - NEIGHBOURS); near <= Math.min(pages - 1, page + NEIGHBOURS); near++) {
            addNumber(items, state, near);
        }
        if (page < pages - 1) {
            addStep(items, state, "search.page.next", page + 1);
            addStep(items, state, "search.page.last", pages - 1);
        }
        SentContent.replace(list, items);
    }

    private void addStep(List<Element> items, SearchState state, String text, int page) {
        items.add(Html.element("li", link(state, getTranslation(text), page)));
    }

    private void addNumber(List<Element> items, SearchState state, int page) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        Element link = link(state, numbers.format(page + 1L), page)
                .attr("aria-label", getTranslation("search.page", page + 1L));
        if (page == state.request().page()) {
            link.attr("aria-current", "page");
        }
        items.add(Html.element("li", link));
    }

    private static Element link(SearchState state, String text, int page) {
        return Html.link(state.address(state.request().withPage(page)), text);
    }
}
