package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How much of each hit is shown. The reader's choice, which the browser remembers; see density-switch.js. */
@Tag("density-switch")
final class DensitySwitch extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    DensitySwitch() {
        addClassName("choices");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("search.density"));
        Span label = new Span(getTranslation("search.density"));
        label.addClassName("choices-label");
        label.getElement().setAttribute("aria-hidden", "true");
        add(label);
        for (String density : List.of("airy", "compact")) {
            NativeButton button = new NativeButton(getTranslation("search.density." + density));
            button.addClassName("quiet");
            button.getElement().setAttribute("data-density", density).setAttribute("type", "button");
            add(button);
        }
    }
}
