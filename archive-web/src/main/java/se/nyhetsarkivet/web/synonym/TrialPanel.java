package se.nyhetsarkivet.web.synonym;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.html.DividedText;

/** What a search finds with the synonyms as they are, beside what it would find with the proposed ones. */
final class TrialPanel extends Div {

    private static final long serialVersionUID = 1L;

    TrialPanel(SynonymTrial trial) {
        addClassName("sides");
        add(
                side("synonyms.now", trial.now(), Set.of()),
                side(
                        "synonyms.then",
                        trial.then(),
                        trial.isSame() ? Set.of() : trial.now().ids()));
    }

    private Section side(String title, SynonymTrial.Found found, Set<ItemId> known) {
        Section side = new Section(
                new H3(getTranslation(title)),
                new Paragraph(
                        getTranslation(found.exact() ? "synonyms.total" : "synonyms.total.least", found.total())));
        if (!found.lines().isEmpty()) {
            side.add(new Paragraph(getTranslation("notice.synonym", String.join("; ", found.lines()))));
        }
        if (!found.hits().isEmpty()) {
            OrderedList list = new OrderedList();
            found.hits().forEach(hit -> list.add(entry(hit, !known.isEmpty() && !known.contains(hit.id()))));
            side.add(list);
        }
        return side;
    }

    private ListItem entry(Hit hit, boolean isNew) {
        String headline = hit.headline().text();
        Anchor link = new Anchor();
        link.setHref(ItemAddress.of(hit.id(), headline).path());
        DividedText.addTo(link, headline);
        ListItem item = new ListItem(link, about(hit));
        if (isNew) {
            Span mark = new Span(getTranslation("synonyms.new"));
            mark.addClassName("new");
            item.add(new Text(" "), mark);
        }
        return item;
    }

    private Component about(Hit hit) {
        return new Text(", " + Dates.text(hit.published(), getLocale()));
    }
}
