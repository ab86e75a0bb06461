package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.nyhetsarkivet.web.text.Texts;

/** The page with the form of a mandate. On paper it is the mandate and nothing else. */
@Route(MandateView.PATH)
@AnonymousAllowed
class MandateView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Its address. */
    static final String PATH = "press/fullmakt";

    private final transient PressService press;
    private final transient Texts texts;

    MandateView(PressService press, Texts texts) {
        this.press = press;
        this.texts = texts;
        addClassNames("press", "mandate");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!press.isOffered()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Nav back = new Nav(new Anchor("/" + PressView.PATH, "← " + getTranslation("press.back")));
        back.addClassName("way-back");
        Paragraph secret = new Paragraph(getTranslation("press.mandate.private"));
        secret.addClassName("mandate-private");
        String authority = press.current().settings().contact().authority();
        add(
                back,
                new PressHeading(getTranslation("press.mandate.title"), event.getTrigger()),
                secret,
                new MandateForm(authority, texts, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("press.mandate.title");
    }
}
