package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.web.contract.SearchParameters;

/** The search page. */
@Route("")
class SearchView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final SearchForm form = new SearchForm(this::show);
    private final ResultSummary summary = new ResultSummary();
    private final Div notices = new Div();
    private final ActiveFilters activeFilters = new ActiveFilters();
    private final FilterPanel filters = new FilterPanel(this::showWithTypedText);
    private final TimeLineChart timeLine = new TimeLineChart();
    private final ResultList results = new ResultList();
    private final Pager pager = new Pager();
    private String title = "";
    private boolean shown;

    SearchView(NewsArchive archive) {
        this.archive = archive;
        addClassName("search");
        H1 heading = new H1(getTranslation("search.title"));
        heading.addClassName("visually-hidden");
        notices.addClassName("notices");
        Div main = new Div(summary, notices, timeLine, results, pager);
        main.addClassName("search-main");
        Div columns = new Div(filters, main);
        columns.addClassName("search-columns");
        add(heading, form, activeFilters, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        SearchParameters parameters =
                SearchParameters.read(event.getLocation().getQueryParameters().getParameters());
        SearchRequest request = parameters.request();
        SearchResult result = archive.search(request);
        title = request.text().isBlank()
                ? getTranslation("app.name")
                : getTranslation("search.title.text", request.text());
        form.show(request);
        activeFilters.show(request);
        filters.show(request, result);
        summary.show(request, result);
        timeLine.show(request, result.timeLine());
        results.show(request, result, archive.overview().items() == 0);
        pager.show(request, result.total());
        showNotices(parameters, result);
        if (shown) {
            summary.takeLostFocus();
        }
        shown = true;
    }

    private void showNotices(SearchParameters parameters, SearchResult result) {
        notices.removeAll();
        result.suggestion().ifPresent(suggestion -> notices.add(new DidYouMean(parameters.request(), suggestion)));
        parameters
                .problems()
                .forEach(problem ->
                        notices.add(new Paragraph(getTranslation("search.problem", problem.name(), problem.value()))));
        result.notices()
                .forEach(notice -> notices.add(new Paragraph(
                        getTranslation("notice." + SearchParameters.nameOf(notice.kind()), notice.subject()))));
        if (DateFields.isReversed(parameters.request().dates())) {
            notices.add(new Paragraph(getTranslation("search.dates.reversed")));
        }
        if (SampleNotice.applies(archive)) {
            notices.add(new Paragraph(getTranslation("search.sample")));
        }
    }

    private void showWithTypedText(SearchRequest request) {
        show(request.withText(form.typedText()));
    }

    private void show(SearchRequest request) {
        UI.getCurrent().navigate(SearchView.class, new QueryParameters(SearchParameters.write(request)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
