package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.shell.HeaderLink;
import se.nyhetsarkivet.web.shell.MissingContent;
import se.nyhetsarkivet.web.text.Texts;

/** Leads to the pages of the press service where there is one. */
@Component
class PressEntrance implements HeaderLink, MissingContent {

    private final PressService press;
    private final Texts texts;

    PressEntrance(PressService press, Texts texts) {
        this.press = press;
        this.texts = texts;
    }

    @Override
    public Optional<Anchor> link(Locale locale) {
        return press.isOffered()
                ? Optional.of(new Anchor("/" + PressView.PATH, texts.getTranslation("app.press", locale)))
                : Optional.empty();
    }

    @Override
    public Presence presence(String path) {
        boolean ofPress = path.equals(PressView.PATH) || path.startsWith(PressView.PATH + "/");
        return ofPress && !press.isOffered() ? Presence.MISSING : Presence.THERE;
    }
}
