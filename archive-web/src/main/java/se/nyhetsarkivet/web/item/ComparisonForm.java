package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.List;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;

/** Any two revisions to be compared. A form of the browser's own: the address that it goes to says which. */
final class ComparisonForm extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    ComparisonForm(ItemAddress address, List<Revision> revisions) {
        super("form");
        addClassName("comparison-form");
        getElement().setAttribute("action", address.path()).setAttribute("method", "get");
        NativeButton button = new NativeButton(getTranslation("item.compare.button"));
        button.getElement().setAttribute("type", "submit");
        add(
                choice("before", "item.compare.before", revisions, 0),
                choice("after", "item.compare.after", revisions, revisions.size() - 1),
                button);
    }

    private NativeLabel choice(String name, String label, List<Revision> revisions, int chosen) {
        HtmlContainer select = new HtmlContainer("select");
        select.getElement().setAttribute("name", name);
        for (int i = 0; i < revisions.size(); i++) {
            HtmlContainer option = new HtmlContainer("option");
            option.setText(String.valueOf(revisions.get(i).number()));
            option.getElement().setAttribute("selected", i == chosen);
            select.add(option);
        }
        NativeLabel named = new NativeLabel(getTranslation(label) + " ");
        named.add(select);
        return named;
    }
}
