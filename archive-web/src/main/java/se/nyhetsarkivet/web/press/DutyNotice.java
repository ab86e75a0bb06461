package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.web.press.duty.DutyPeriod;
import se.nyhetsarkivet.web.press.settings.PressSettings.Contact;
import se.nyhetsarkivet.web.shell.PageNotice;
import se.nyhetsarkivet.web.text.Texts;

/** Tells on every page that there is somebody on duty. */
@org.springframework.stereotype.Component
class DutyNotice implements PageNotice {

    private final PressService press;
    private final Texts texts;

    DutyNotice(PressService press, Texts texts) {
        this.press = press;
        this.texts = texts;
    }

    @Override
    public Optional<Component> notice(Locale locale) {
        return press.dutyNow().filter(duty -> press.isOffered()).map(duty -> banner(duty, locale));
    }

    private Component banner(DutyPeriod duty, Locale locale) {
        Contact contact = press.current().settings().contact();
        Span label = new Span(texts.getTranslation("press.duty.label", locale));
        label.addClassName("duty-label");
        Div banner = new Div(
                label,
                new Span(duty.message()),
                new Anchor(contact.telephoneLink(), contact.telephone()),
                new Anchor("/" + PressView.PATH, texts.getTranslation("press.title", locale)));
        banner.addClassName("duty-banner");
        return banner;
    }
}
