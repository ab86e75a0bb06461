package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.hours.PressState;
import se.nyhetsarkivet.web.press.settings.PressSettings.Channel;
import se.nyhetsarkivet.web.press.settings.PressSettings.Contact;
import se.nyhetsarkivet.web.text.Texts;

/** How to reach the press service, and whether it answers now. */
final class ContactCard extends Section {

    private static final long serialVersionUID = 1L;

    ContactCard(Contact contact, PressHours hours, Texts texts, Locale locale) {
        addClassName("press-contact");
        H2 heading = new H2(texts.getTranslation("press.contact", locale));
        heading.addClassName("visually-hidden");
        add(heading, state(hours, texts, locale), telephone(contact));
        if (!contact.email().isEmpty()) {
            add(new Paragraph(new Anchor("mailto:" + contact.email(), contact.email())));
        }
        String outOfHours = contact.outOfHours().in(locale);
        if (!outOfHours.isEmpty()) {
            add(new Paragraph(outOfHours));
        }
        if (!contact.channels().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("press-channels");
            list.getElement().setAttribute("aria-label", texts.getTranslation("press.channels", locale));
            contact.channels().forEach(channel -> list.add(channel(channel)));
            add(list);
        }
    }

    static Paragraph state(PressHours hours, Texts texts, Locale locale) {
        Paragraph state = new Paragraph(new StateSentence(texts, locale).of(hours));
        state.addClassNames("press-state", hours.now() instanceof PressState.Open ? "open" : "closed");
        return state;
    }

    static Paragraph telephone(Contact contact) {
        Anchor number = new Anchor(contact.telephoneLink(), contact.telephone());
        Paragraph telephone = new Paragraph(number);
        telephone.addClassName("press-telephone");
        return telephone;
    }

    private static ListItem channel(Channel channel) {
        ListItem item = new ListItem();
        channel.address()
                .ifPresentOrElse(
                        address -> {
                            Anchor link = new Anchor(address, channel.name());
                            link.getElement().setAttribute("rel", "noopener");
                            item.add(link);
                        },
                        () -> item.setText(channel.name()));
        return item;
    }
}
