package se.nyhetsarkivet.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.web.text.Time;

/** Items as readers would see them in a list, and what the archive says, in English, of what it cannot take. */
final class ReadAs {

    private static final int SHOWN_CHARACTERS = 300;
    private static final int SHOWN_SENTENCES = 20;

    private ReadAs() {}

    static Component items(List<NewsItem> items, Locale locale) {
        OrderedList list = new OrderedList();
        list.addClassName("read-as");
        items.forEach(item -> list.add(entry(item, locale)));
        return list;
    }

    private static ListItem entry(NewsItem item, Locale locale) {
        HtmlContainer headline = new HtmlContainer("strong");
        headline.setText(beginning(item.headline()));
        Paragraph origin = new Paragraph(new Time(item.published(), locale));
        origin.addClassName("origin");
        if (!item.publisher().isEmpty()) {
            origin.add(new Span(" · " + item.publisher()));
        }
        String text = (item.lead() + " " + item.body()).strip();
        return new ListItem(headline, origin, new Paragraph(beginning(text)));
    }

    private static String beginning(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= SHOWN_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
    }

    static Component sentences(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("lang", "en");
        sentences.stream().limit(SHOWN_SENTENCES).forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    static Component rejections(List<Rejection> rejections) {
        return sentences(rejections.stream()
                .map(rejection -> rejection.place() + ": " + rejection.reason())
                .toList());
    }
}
