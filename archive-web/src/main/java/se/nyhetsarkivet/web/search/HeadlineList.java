package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.web.contract.ItemAddress;
import se.nyhetsarkivet.web.text.DividedText;
import se.nyhetsarkivet.web.text.Time;

/** Items as a press page lists them: date, headline, lead. */
final class HeadlineList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /** How much is shown of each item. */
    enum Form {
        WITH_LEAD,
        BY_YEAR
    }

    HeadlineList(List<Hit> hits, Form form) {
        addClassName("headlines");
        hits.forEach(hit -> add(new ListItem(article(hit, form))));
    }

    private Article article(Hit hit, Form form) {
        String headline = hit.headline().text();
        Time time = new Time(hit.published(), getLocale());
        if (form == Form.BY_YEAR) {
            time.setText(String.valueOf(hit.published().firstDay().getYear()));
        }
        Anchor link = new Anchor(ItemAddress.of(hit.id(), headline).path());
        DividedText.addTo(link, headline);
        Article article = new Article(time, new H3(link));
        if (form == Form.WITH_LEAD && !hit.snippets().isEmpty()) {
            Snippet beginning = hit.snippets().getFirst();
            Paragraph lead = new Paragraph(beginning.text());
            lead.addClassName("lead");
            article.add(lead);
        }
        return article;
    }
}
