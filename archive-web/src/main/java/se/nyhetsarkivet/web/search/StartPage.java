package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.search.hits.HeadlineList;
import se.nyhetsarkivet.web.shell.StartPageBox;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** What is shown before anything is asked: the newest items, and what was announced on this day in earlier years. */
final class StartPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<StartPageBox> boxes;

    StartPage(List<StartPageBox> boxes) {
        this.boxes = boxes;
        addClassName("start-columns");
    }

    void show(PageSearch.Answer answer, boolean isSample) {
        List<Element> content = new ArrayList<>();
        if (isSample) {
            content.add(Html.element("div", Html.element("p", getTranslation("search.sample")))
                    .attr("class", "notices"));
        }
        content.add(newest(answer.result().hits()));
        content.add(beside(answer));
        SentContent.replace(this, content);
    }

    private Element newest(List<Hit> hits) {
        String all = SearchState.START.address(SearchRequest.of("").withSort(SortOrder.NEWEST));
        return Html.element(
                "section",
                Html.element("h2", getTranslation("start.newest")),
                headlines(hits, HeadlineList.Form.WITH_LEAD),
                Html.element("p", Html.link(all, getTranslation("start.newest.all"))));
    }

    private Element headlines(List<Hit> hits, HeadlineList.Form form) {
        return new HeadlineList(new ReaderTexts(getLocale()), form).list(hits);
    }

    private Element beside(PageSearch.Answer answer) {
        Element beside = Html.element("div").attr("class", "start-beside");
        boxes.forEach(knower -> knower.box(getLocale()).map(SentContent::of).ifPresent(beside::appendChild));
        return beside.appendChild(onThisDay(answer.today(), answer.onThisDay()));
    }

    private Element onThisDay(LocalDate today, List<Hit> hits) {
        String heading = getTranslation("start.day", Dates.dayOfYear(today, getLocale()));
        Element shown = hits.isEmpty()
                ? Html.element("p", getTranslation("start.day.none"))
                : headlines(hits, HeadlineList.Form.BY_YEAR);
        return Html.element("aside", Html.element("h2", heading), shown).attr("aria-label", heading);
    }
}
