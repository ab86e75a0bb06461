package se.nyhetsarkivet.web.tools;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.shell.HeaderLink;
import se.nyhetsarkivet.web.text.Texts;

/** Leads to the tools from the header of every page. */
@Component
class ToolsEntrance implements HeaderLink {

    private final Texts texts;

    ToolsEntrance(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Anchor> link(Locale locale) {
        return Optional.of(new Anchor("/" + ToolsView.PATH, texts.getTranslation("tools.title", locale)));
    }
}
