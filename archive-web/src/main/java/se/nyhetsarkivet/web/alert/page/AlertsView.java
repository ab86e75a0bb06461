package se.nyhetsarkivet.web.alert.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.SearchWords;

/** Where a reader asks for mails about what is new in a search. Its address has the parameters of the search. */
@Route(AlertAddress.PATH)
@AnonymousAllowed
class AlertsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AlertsView.class);

    private final transient AlertPages pages;
    private final Paragraph answer = new Paragraph();

    AlertsView(AlertPages pages) {
        this.pages = pages;
        addClassNames("tools", "alerts");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        SearchRequest search = SearchParameters.read(
                        event.getLocation().getQueryParameters().getParameters())
                .request();
        String query = AlertAddress.query(search);
        String words = SearchWords.of(search, new ReaderTexts(getLocale()));
        removeAll();
        answer.setText("");
        add(
                new H1(getTranslation("alert.title")),
                new Paragraph(new Anchor("/" + query, getTranslation("alert.search", words))));
        Optional<SignUps> signUps = pages.signUps();
        if (signUps.isEmpty()) {
            add(new Paragraph(getTranslation("alert.off")));
        } else {
            NativeButton button =
                    AlertFields.button(getTranslation("alert.button"), click -> take(signUps.get(), click, query));
            button.addClassName("primary");
            add(
                    new Paragraph(getTranslation("alert.help")),
                    AlertFields.empty(this::getTranslation),
                    button,
                    answer,
                    new Paragraph(getTranslation("alert.privacy")));
        }
        add(new Paragraph(new Anchor("/folj" + query, getTranslation("alert.feeds"))));
    }

    private void take(SignUps signUps, DomEvent click, String query) {
        Optional<MailAddress> address = MailAddress.read(AlertFields.address(click));
        if (address.isEmpty()) {
            answer.setText(getTranslation("alert.answer.address"));
            return;
        }
        Alert.Wish wish = new Alert.Wish(
                address.get(), query, getLocale().getLanguage(), AlertFields.interval(click), AlertFields.note(click));
        try {
            String text = SearchParameters.nameOf(pages.take(signUps, wish));
            answer.setText(getTranslation("alert.answer." + text, address.get().text()));
        } catch (ArchiveException unusable) {
            LOG.debug("A sign-up cannot be kept", unusable);
            answer.setText(getTranslation("alert.not_now"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alert.title");
    }
}
