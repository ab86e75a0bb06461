package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.text.ComparedHtml;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.SentContent;

/** What somebody else saved while a form was being filled in, and what the form would make of it. */
final class MeanwhilePanel extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * Shows both.
     *
     * @param batch how it was saved
     * @param saved what was saved
     * @param versions what the form said first, what was saved, and what the form says now
     * @param drop what is done if the form is to say what was saved
     */
    MeanwhilePanel(ImportBatch batch, Revision saved, List<NewsItem> versions, Runnable drop) {
        String who = batch.importedBy().isEmpty() ? getTranslation("ledger.unknown") : batch.importedBy();
        H2 title = new H2(getTranslation("edit.meanwhile.title"));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        add(
                title,
                new Paragraph(getTranslation(
                        "edit.meanwhile.who", who, saved.number(), Dates.moment(saved.seenAt(), getLocale()))));
        Div sides = new Div(
                side("edit.meanwhile.theirs", versions.get(0), versions.get(1)),
                side("edit.meanwhile.mine", versions.get(1), versions.get(2)));
        sides.addClassName("sides");
        add(sides);
        add(new Paragraph(getTranslation("edit.meanwhile.choose")));
        add(new NativeButton(getTranslation("edit.meanwhile.drop"), click -> drop.run()));
    }

    private Component side(String heading, NewsItem before, NewsItem after) {
        Div changes = new Div();
        changes.addClassName("edit");
        List<Element> shown = ComparedHtml.forPage(new ReaderTexts(getLocale())).of(ItemComparison.of(before, after));
        if (shown.isEmpty()) {
            changes.add(new Paragraph(getTranslation("edit.meanwhile.same")));
        } else {
            SentContent.replace(changes, shown);
        }
        return new Section(new H3(getTranslation(heading)), changes);
    }
}
