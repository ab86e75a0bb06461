package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.comparison.Segment;
import se.nyhetsarkivet.comparison.TextComparison;
import se.nyhetsarkivet.comparison.ValueChange;
import se.nyhetsarkivet.item.Revision;

/** What changed from one revision to another, word by word. What is added or removed says so, and not by colour alone. */
final class RevisionDiff extends Article {

    private static final long serialVersionUID = 1L;

    RevisionDiff(Revision before, Revision after, H1 title) {
        addClassName("comparison");
        ItemComparison comparison = ItemComparison.of(before, after);
        title.setText(getTranslation("item.compare.title", before.number(), after.number()));
        add(title, legend());
        if (after.edited()) {
            add(new Paragraph(getTranslation("item.compare.edit")));
        } else if (comparison.changedWithoutNotice()) {
            Paragraph silent = new Paragraph(getTranslation("item.compare.silent"));
            silent.addClassName("silent");
            add(silent);
        }
        if (!comparison.changed()) {
            add(new Paragraph(getTranslation("item.compare.same")));
        }
        add(text(comparison.headline(), "headline"), text(comparison.lead(), "lead"), text(comparison.body(), "body"));
        if (!comparison.values().isEmpty()) {
            add(values(comparison.values()));
        }
    }

    private Paragraph legend() {
        Paragraph legend =
                new Paragraph(changed("del", "item.compare.removed", getTranslation("item.compare.removed")));
        legend.add(new Text(" "), changed("ins", "item.compare.added", getTranslation("item.compare.added")));
        legend.addClassName("source");
        return legend;
    }

    private Div text(TextComparison comparison, String className) {
        Div text = new Div();
        text.addClassName(className);
        for (Segment segment : comparison.segments()) {
            switch (segment.kind()) {
                case SAME -> text.add(new Text(segment.text()));
                case REMOVED -> text.add(changed("del", "item.compare.removed", segment.text()));
                case ADDED -> text.add(changed("ins", "item.compare.added", segment.text()));
            }
        }
        return text;
    }

    /** Screen readers hear in words where a change begins; the sign is for those who see no colours. */
    private HtmlContainer changed(String element, String kind, String text) {
        Span spoken = new Span(getTranslation(kind) + ": ");
        spoken.addClassName("visually-hidden");
        HtmlContainer change = new HtmlContainer(element);
        change.add(spoken, new Text(text));
        return change;
    }

    private DescriptionList values(List<ValueChange> changes) {
        DescriptionList list = new DescriptionList();
        for (ValueChange change : changes) {
            DescriptionList.Description description = new DescriptionList.Description();
            change.removed()
                    .forEach(value -> description.add(changed("del", "item.compare.removed", value), new Text(" ")));
            change.added()
                    .forEach(value -> description.add(changed("ins", "item.compare.added", value), new Text(" ")));
            String field = change.field().name().toLowerCase(Locale.ROOT);
            list.add(new DescriptionList.Term(getTranslation("item.field." + field)), description);
        }
        return list;
    }
}
