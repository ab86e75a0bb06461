package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.search.filter.ActiveFilters;
import se.nyhetsarkivet.web.search.filter.FilterPanel;
import se.nyhetsarkivet.web.search.hits.Pager;
import se.nyhetsarkivet.web.search.hits.ResultList;
import se.nyhetsarkivet.web.search.period.PeriodLinks;
import se.nyhetsarkivet.web.search.period.TimeLinePanel;
import se.nyhetsarkivet.web.shell.SampleArchive;
import se.nyhetsarkivet.web.shell.StartPageBox;

/** The search page. Its address is the state of the search. The custom element keeps the focus; see search-page.js. */
@Route("")
@AnonymousAllowed
@Tag("search-page")
class SearchView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle, SearchBox.Listener {

    private static final long serialVersionUID = 1L;

    private final transient PageSearch search;
    private final boolean isSample;
    private final SearchBox box;
    private final PeriodLinks periods = new PeriodLinks();
    private final ActiveFilters activeFilters = new ActiveFilters();
    private final TimeLinePanel timeLine = new TimeLinePanel();
    private final StartPage start;
    private final FilterPanel filters;
    private final ResultSummary summary = new ResultSummary();
    private final SearchNotices notices = new SearchNotices();
    private final ResultList results;
    private final Pager pager = new Pager();
    private final ResultLinks links = new ResultLinks();
    private final Div columns;
    private final transient Masthead masthead;
    private transient SearchState state = SearchState.START;
    private String title = "";
    private boolean shown;
    private boolean typing;

    SearchView(
            NewsArchive archive,
            SearchGate gate,
            PageSearch search,
            Masthead masthead,
            ObjectProvider<StartPageBox> startPageBoxes) {
        this.masthead = masthead;
        this.search = search;
        box = new SearchBox(this, archive::today);
        isSample = SampleArchive.is(archive);
        start = new StartPage(startPageBoxes.orderedStream().toList());
        filters = new FilterPanel(request -> gate.search("counts", () -> archive.search(request.withSize(0))));
        results = new ResultList(archive, gate);
        addClassName("search");
        H1 heading = new H1(getTranslation("search.title"));
        heading.addClassName("visually-hidden");
        Div below = new Div(periods, new SearchHelp());
        below.addClassName("below-form");
        Div main = new Div(summary, notices, results, pager, links);
        main.addClassName("search-main");
        String address = "event.detail.address";
        getElement()
                .addEventListener(
                        "address-left-behind",
                        event -> showAddressed(QueryParameters.fromString(
                                event.getEventData().get(address).asString())))
                .addEventData(address);
        columns = new Div(filters, main);
        columns.addClassName("search-columns");
        add(heading, box, below, activeFilters, timeLine, columns, start);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://search-page.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showAddressed(event.getLocation().getQueryParameters());
    }

    /** Shows the search of an address, to which the reader came by whatever way. */
    private void showAddressed(QueryParameters address) {
        SearchParameters read = SearchParameters.read(address.getParameters());
        typing = false;
        show(search.search("page", SearchState.of(read.request(), address.getParameters())), read.problems());
        markShown(address);
        box.show(read.request());
        if (shown) {
            getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.restoreFocus())");
        }
        shown = true;
    }

    /** Lets the browser compare what is shown with its address; see search-page.js. */
    private void markShown(QueryParameters address) {
        getElement().setAttribute("data-address", address.getQueryString());
    }

    private void show(PageSearch.Answer answer, List<SearchParameters.Problem> problems) {
        state = answer.state();
        SearchResult result = answer.result();
        SearchRequest request = state.request();
        Coverage coverage = answer.coverage();
        boolean archiveIsEmpty = coverage.firstDay().isEmpty();
        boolean isStart = state.isStart() && problems.isEmpty() && !archiveIsEmpty;
        title = request.text().isBlank()
                ? masthead.name(getLocale())
                : getTranslation("search.title.text", request.text());
        periods.show(answer);
        activeFilters.show(state);
        timeLine.show(answer);
        start.setVisible(isStart);
        columns.setVisible(!isStart);
        if (isStart) {
            start.show(answer, isSample);
            return;
        }
        filters.show(state, result);
        summary.show(answer);
        notices.show(state, result, problems);
        if (isSample) {
            notices.tell(getTranslation("search.sample"));
        }
        results.show(answer, archiveIsEmpty);
        pager.show(state, result.places());
        links.show(answer);
    }

    /** Shows the search without going there: the address follows, the field is left alone, and there is one step back. */
    @Override
    public void typed(String text) {
        PageSearch.Answer answer;
        try {
            answer = search.searchTyped(state.with(state.request().withText(text)));
        } catch (SearchRefusedException busy) {
            // What is shown stays; the next letter, or Enter, tries again.
            notices.tell(getTranslation("problem.busy.help"));
            return;
        }
        show(answer, List.of());
        if (answer.isUnfinished()) {
            notices.tell(getTranslation("search.unfinished", state.request().text()));
        }
        UI ui = UI.getCurrent();
        ui.getPage().setTitle(title);
        QueryParameters parameters = new QueryParameters(state.parameters());
        markShown(parameters);
        Location address = new Location("", parameters);
        if (typing) {
            ui.getPage().getHistory().replaceState(null, address, false);
        } else {
            ui.getPage().getHistory().pushState(null, address, false);
        }
        typing = true;
    }

    @Override
    public void sent(String text, DateRange dates) {
        SearchRequest request = state.request();
        SearchRequest sent =
                request.withText(text).withFilters(request.filters().withDates(dates));
        // What was found while typing is there already, with an address of its own.
        if (!typing || !sent.equals(request)) {
            go(sent);
        }
    }

    @Override
    public void publisherChosen(String publisher) {
        SearchFilters chosen = state.request().filters();
        go(state.request()
                .withText("")
                .withFilters(chosen.withPublishers(chosen.publishers().including(publisher))));
    }

    @Override
    public void itemChosen(String id) {
        UI.getCurrent().navigate("nyhet/" + id);
    }

    private void go(SearchRequest request) {
        UI.getCurrent()
                .navigate(
                        SearchView.class,
                        new QueryParameters(state.with(request).parameters()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
