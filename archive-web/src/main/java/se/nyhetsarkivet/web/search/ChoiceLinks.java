package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Links to variants of a search, of which one is shown now. */
final class ChoiceLinks extends Nav {

    private static final long serialVersionUID = 1L;

    private final UnorderedList choices = new UnorderedList();

    ChoiceLinks(String label) {
        setAriaLabel(label);
        addClassName("choices");
        add(choices);
    }

    /**
     * A variant.
     *
     * @param label what it is called
     * @param address where it is
     * @param current whether it is shown now
     */
    record Choice(String label, String address, boolean current) {}

    void show(List<Choice> variants) {
        choices.removeAll();
        for (Choice variant : variants) {
            Anchor link = new Anchor(variant.address(), variant.label());
            if (variant.current()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(new ListItem(link));
        }
        setVisible(!variants.isEmpty());
    }
}
