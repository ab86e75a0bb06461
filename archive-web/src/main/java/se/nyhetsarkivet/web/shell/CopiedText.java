package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;

/** A text with a button that copies it; see copied-text.js. */
@Tag("copied-text")
public final class CopiedText extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /**
     * Puts a button beside a text.
     *
     * @param text the text
     */
    public CopiedText(Code text) {
        NativeButton button = new NativeButton(getTranslation("item.copy"));
        button.addClassName("quiet");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-live", "polite")
                .setAttribute("data-done", getTranslation("item.copied"));
        add(text, button);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://copied-text.js");
    }
}
