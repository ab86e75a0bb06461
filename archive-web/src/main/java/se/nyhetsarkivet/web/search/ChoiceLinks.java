package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Links to variants of a search, of which one is shown now. */
final class ChoiceLinks extends Nav {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final UnorderedList choices = new UnorderedList();

    ChoiceLinks(String label) {
        this.label = label;
        setAriaLabel(label);
        addClassName("choices");
        Span name = new Span(label);
        name.addClassName("choices-label");
        name.getElement().setAttribute("aria-hidden", "true");
        add(name, choices);
    }

    /**
     * A variant.
     *
     * @param label what it is called
     * @param count how many items it gives, as text; empty if that is not told
     * @param address where it is
     * @param current whether it is shown now
     */
    record Choice(String label, String count, String address, boolean current) {

        Choice(String label, String address, boolean current) {
            this(label, "", address, current);
        }
    }

    void show(List<Choice> variants) {
        choices.removeAll();
        for (Choice variant : variants) {
            Anchor link = new Anchor(variant.address(), variant.label());
            if (!variant.count().isEmpty()) {
                Span count = new Span(variant.count());
                count.addClassName("count");
                link.add(new Text(" "), count);
            }
            link.getElement().setAttribute("data-focus", label + variant.label());
            if (variant.current()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(new ListItem(link));
        }
        setVisible(!variants.isEmpty());
    }
}
