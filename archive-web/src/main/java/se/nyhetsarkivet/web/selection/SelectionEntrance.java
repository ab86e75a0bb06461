package se.nyhetsarkivet.web.selection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.shell.HeaderLink;
import se.nyhetsarkivet.web.text.Texts;

/** Leads to the selection from the header of every page, as long as something is chosen; the browser knows whether. */
@Component
class SelectionEntrance implements HeaderLink {

    private final Texts texts;

    SelectionEntrance(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Anchor> link(Locale locale) {
        Anchor link = new Anchor("/" + SelectionView.PATH, texts.getTranslation("selection.link", locale));
        link.getElement().setAttribute("hidden", true).appendChild(new Element("selection-count"));
        return Optional.of(link);
    }
}
