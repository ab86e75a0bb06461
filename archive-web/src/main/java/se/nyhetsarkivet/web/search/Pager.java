package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import se.nyhetsarkivet.query.SearchRequest;

/** The way to the other pages of a result, to the very last. */
final class Pager extends Nav {

    private static final long serialVersionUID = 1L;

    private static final int NEIGHBOURS = 2;

    private final UnorderedList list = new UnorderedList();

    Pager() {
        addClassName("pager");
        setAriaLabel(getTranslation("search.pages"));
        add(list);
    }

    static long pages(SearchRequest request, long places) {
        return request.size() == 0 ? 0 : (places + request.size() - 1) / request.size();
    }

    void show(SearchState state, long places) {
        SearchRequest request = state.request();
        list.removeAll();
        int pages = (int) Math.min(pages(request, places), Integer.MAX_VALUE);
        setVisible(pages > 1);
        if (pages <= 1) {
            return;
        }
        int page = Math.min(request.page(), pages - 1);
        if (page > 0) {
            addStep(state, "search.page.first", 0);
            addStep(state, "search.page.previous", page - 1);
        }
        for (int near = Math.max(0, page - NEIGHBOURS); near <= Math.min(pages - 1, page + NEIGHBOURS); near++) {
            addNumber(state, near);
        }
        if (page < pages - 1) {
            addStep(state, "search.page.next", page + 1);
            addStep(state, "search.page.last", pages - 1);
        }
    }

    private void addStep(SearchState state, String text, int page) {
        list.add(new ListItem(link(state, getTranslation(text), page)));
    }

    private void addNumber(SearchState state, int page) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        Anchor link = link(state, numbers.format(page + 1L), page);
        link.setAriaLabel(getTranslation("search.page", page + 1L));
        if (page == state.request().page()) {
            link.getElement().setAttribute("aria-current", "page");
        }
        list.add(new ListItem(link));
    }

    private static Anchor link(SearchState state, String text, int page) {
        return new Anchor(state.address(state.request().withPage(page)), text);
    }
}
