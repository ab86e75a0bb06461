package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.shell.StartPageBox;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.SentContent;

/** What is shown before anything is asked: the newest items, and what was announced on this day in earlier years. */
final class StartPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<StartPageBox> boxes;

    StartPage(List<StartPageBox> boxes) {
        this.boxes = boxes;
        addClassName("start-columns");
    }

    void show(List<Hit> newest, List<Hit> onThisDay, boolean isSample) {
        List<Component> content = new ArrayList<>();
        if (isSample) {
            Div notice = new Div(new Paragraph(getTranslation("search.sample")));
            notice.addClassName("notices");
            content.add(notice);
        }
        content.add(newest(newest));
        content.add(beside(onThisDay));
        SentContent.replace(this, content);
    }

    private Section newest(List<Hit> hits) {
        String all = SearchState.START.address(SearchRequest.of("").withSort(SortOrder.NEWEST));
        Paragraph more = new Paragraph(new Anchor(all, getTranslation("start.newest.all")));
        H2 heading = new H2(getTranslation("start.newest"));
        return new Section(heading, new HeadlineList(hits, HeadlineList.Form.WITH_LEAD), more);
    }

    private Div beside(List<Hit> onThisDay) {
        Div beside = new Div();
        beside.addClassName("start-beside");
        boxes.forEach(knower -> knower.box(getLocale()).ifPresent(beside::add));
        beside.add(onThisDay(LocalDate.now(PartialDate.ZONE), onThisDay));
        return beside;
    }

    private Aside onThisDay(LocalDate today, List<Hit> hits) {
        H2 heading = new H2(getTranslation("start.day", Dates.dayOfYear(today, getLocale())));
        Aside aside = new Aside(heading);
        aside.getElement().setAttribute("aria-label", heading.getText());
        if (hits.isEmpty()) {
            aside.add(new Paragraph(getTranslation("start.day.none")));
        } else {
            aside.add(new HeadlineList(hits, HeadlineList.Form.BY_YEAR));
        }
        return aside;
    }
}
