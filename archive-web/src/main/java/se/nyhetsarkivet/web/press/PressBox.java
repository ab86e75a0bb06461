package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.web.press.settings.PressSettings.Contact;
import se.nyhetsarkivet.web.shell.StartPageBox;
import se.nyhetsarkivet.web.text.Texts;

/** The press service on the start page: the number, and whether somebody answers. */
@org.springframework.stereotype.Component
class PressBox implements StartPageBox {

    private final PressService press;
    private final Texts texts;

    PressBox(PressService press, Texts texts) {
        this.press = press;
        this.texts = texts;
    }

    @Override
    public Optional<Component> box(Locale locale) {
        return press.isOffered() ? Optional.of(present(locale)) : Optional.empty();
    }

    private Component present(Locale locale) {
        Contact contact = press.current().settings().contact();
        Anchor more = new Anchor("/" + PressView.PATH, texts.getTranslation("press.more", locale));
        Section box = new Section(
                new H2(texts.getTranslation("press.box", locale, contact.authority())),
                ContactCard.telephone(contact),
                ContactCard.state(press.hours(), texts, locale),
                new Paragraph(more));
        box.addClassName("press-box");
        return box;
    }
}
