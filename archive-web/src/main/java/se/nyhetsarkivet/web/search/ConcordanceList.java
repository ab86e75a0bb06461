package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Concordance.ItemLines;
import se.nyhetsarkivet.result.ConcordanceLine;
import se.nyhetsarkivet.web.search.HitArticle.Ranked;
import se.nyhetsarkivet.web.text.DividedText;
import se.nyhetsarkivet.web.text.Time;

/** Every match on a line of its own, all matches under each other, with the words before and after. */
final class ConcordanceList extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** The lines of hits with their places, in the same order. */
    ConcordanceList(SearchState state, Concordance concordance, List<Ranked> ranked) {
        addClassName("concordance");
        getElement().setAttribute("aria-label", getTranslation("search.results"));
        for (int i = 0; i < ranked.size(); i++) {
            ItemLines item = concordance.items().get(i);
            add(new ListItem(heading(state, ranked.get(i)), lines(item.lines()), more(item)));
        }
    }

    private Div heading(SearchState state, Ranked item) {
        Anchor link = HitArticle.link(state, item);
        DividedText.addTo(link, item.hit().headline().text());
        Paragraph source = new Paragraph(
                new Time(item.hit().published(), getLocale()),
                new Span(item.hit().publisher()));
        source.addClassName("source");
        return new Div(new H3(link), source);
    }

    /** Two columns: what comes before ends where the match begins, so that the matches stand under each other. */
    private HtmlContainer lines(List<ConcordanceLine> lines) {
        HtmlContainer body = new HtmlContainer("tbody");
        for (ConcordanceLine line : lines) {
            HtmlContainer row = new HtmlContainer("tr");
            row.add(
                    cell(text("bdi", line.before().replaceFirst(" $", "\u00a0"))),
                    cell(text("mark", line.match()), text("span", line.after())));
            body.add(row);
        }
        HtmlContainer table = new HtmlContainer("table");
        table.getElement().setAttribute("role", "presentation");
        table.add(body);
        return table;
    }

    private static HtmlContainer cell(HtmlContainer... texts) {
        HtmlContainer cell = new HtmlContainer("td");
        cell.add(texts);
        return cell;
    }

    private static HtmlContainer text(String element, String text) {
        HtmlContainer content = new HtmlContainer(element);
        content.setText(text);
        return content;
    }

    private Paragraph more(ItemLines item) {
        Paragraph more = new Paragraph(getTranslation("search.lines.more", item.more()));
        more.addClassName("source");
        more.setVisible(item.more() > 0);
        return more;
    }
}
