package se.nyhetsarkivet.web.item.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.HighlightedText;

/** The text of an item as it is read, with the matches of the search marked. */
public final class ItemArticle extends Article {

    private static final long serialVersionUID = 1L;

    /** So many paragraphs at once; a book is shown in parts. */
    public static final int PART = 500;

    /**
     * Shows an item.
     *
     * @param item the item
     * @param countedAs the name under which its publisher is counted, which is not always the one that was written
     * @param title its headline with the matches
     * @param texts its other texts with the matches
     * @param headline where the headline is shown
     */
    public ItemArticle(NewsItem item, String countedAs, Snippet title, ShownText texts, H1 headline) {
        addClassName("item");
        String publisher = item.publisher().isEmpty() ? getTranslation("search.unknown.publisher") : item.publisher();
        Paragraph source = new Paragraph(new Time(item.published(), getLocale()), new Span(publisher));
        source.addClassName("source");
        if (!countedAs.equals(item.publisher())) {
            source.add(new Span(getTranslation("item.publisher.counted", countedAs)));
        }
        HighlightedText.addHeadlineTo(headline, title);
        add(source, headline);
        getElement().setAttribute("lang", item.language().isEmpty() ? "sv" : item.language());
        texts.lead().forEach(text -> {
            Paragraph lead = paragraph(text);
            lead.addClassName("lead");
            add(lead);
        });
        addPart(texts.body(), getComponentCount());
        if (!item.authors().isEmpty()) {
            add(new Paragraph(getTranslation("item.author") + " " + String.join(", ", item.authors())));
        }
    }

    /** A part of the body at a place, and behind it a button for the next one. */
    private void addPart(List<Snippet> body, int place) {
        int length = Math.min(PART, body.size());
        int next = place;
        for (Snippet text : body.subList(0, length)) {
            addComponentAtIndex(next, bodyParagraph(text));
            next++;
        }
        if (length < body.size()) {
            List<Snippet> rest = List.copyOf(body.subList(length, body.size()));
            NativeButton more = new NativeButton(getTranslation("item.more.text.show", rest.size()));
            more.addClassName("quiet");
            more.addClickListener(click -> {
                int from = indexOf(more);
                remove(more);
                addPart(rest, from);
            });
            addComponentAtIndex(next, more);
        }
    }

    private static Component bodyParagraph(Snippet text) {
        if (!Paragraphs.isHeading(text.text())) {
            return paragraph(text);
        }
        H2 heading = new H2();
        HighlightedText.addHeadlineTo(heading, Paragraphs.heading(text));
        return heading;
    }

    private static Paragraph paragraph(Snippet text) {
        Paragraph paragraph = new Paragraph();
        ReferringText.addTo(paragraph, text);
        return paragraph;
    }
}
