package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.search.Snippet;
import se.nyhetsarkivet.web.text.MarkedText;
import se.nyhetsarkivet.web.text.Time;

/** The text of an item as it is read, with the matches of the search marked. */
final class ItemArticle extends Article {

    private static final long serialVersionUID = 1L;

    ItemArticle(NewsItem item, Snippet title, ShownText texts, H1 headline) {
        addClassName("item");
        String publisher = item.publisher().isEmpty() ? getTranslation("search.unknown.publisher") : item.publisher();
        Paragraph source = new Paragraph(new Time(item.published(), getLocale()), new Span(publisher));
        source.addClassName("source");
        MarkedText.addHeadlineTo(headline, title);
        add(source, headline);
        getElement().setAttribute("lang", item.language().isEmpty() ? "sv" : item.language());
        texts.lead().forEach(text -> {
            Paragraph lead = paragraph(text);
            lead.addClassName("lead");
            add(lead);
        });
        for (Snippet text : texts.body()) {
            if (Paragraphs.isHeading(text.text())) {
                H2 heading = new H2();
                MarkedText.addHeadlineTo(heading, Paragraphs.heading(text));
                add(heading);
            } else {
                add(paragraph(text));
            }
        }
        if (!item.authors().isEmpty()) {
            add(new Paragraph(getTranslation("item.author") + " " + String.join(", ", item.authors())));
        }
    }

    private static Paragraph paragraph(Snippet text) {
        Paragraph paragraph = new Paragraph();
        MarkedText.addTo(paragraph, text);
        return paragraph;
    }
}
