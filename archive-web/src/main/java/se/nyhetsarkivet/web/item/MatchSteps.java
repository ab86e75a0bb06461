package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Leads from one match of the search to the next in the text; see match-steps.js. */
@Tag("match-steps")
final class MatchSteps extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    MatchSteps(int matches) {
        Span told = new Span(getTranslation("item.matches", matches));
        told.getElement().setAttribute("aria-live", "polite").setAttribute("data-at", getTranslation("item.match.at"));
        add(told, button("item.match.previous", "-1"), button("item.match.next", "1"));
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("item.matches.label"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://match-steps.js");
    }

    private NativeButton button(String text, String step) {
        NativeButton button = new NativeButton(getTranslation(text));
        button.addClassName("quiet");
        button.getElement().setAttribute("type", "button").setAttribute("data-step", step);
        return button;
    }
}
