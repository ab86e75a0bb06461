package se.nyhetsarkivet.web.alert.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.alert.mail.SearchWords;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** One alert, for who has its signed address from a mail. Looking at it changes nothing; each change is a click. */
@Route(AlertAddress.ONE)
@AnonymousAllowed
class AlertView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AlertPages pages;
    private final Paragraph answer = new Paragraph();
    private String signed = "";

    AlertView(AlertPages pages) {
        this.pages = pages;
        addClassNames("tools", "alerts");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String parameter) {
        signed = parameter;
        answer.setText("");
        show();
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("alert.one.title")), answer);
        Optional<Alert> alert = pages.alert(signed);
        if (alert.isEmpty()) {
            boolean ended = pages.signature().id(signed).isPresent();
            add(new Paragraph(getTranslation(ended ? "alert.one.ended" : "alert.one.unknown")));
            add(new Paragraph(new Anchor("/" + AlertAddress.PATH, getTranslation("alert.one.another"))));
            return;
        }
        add(alert.get());
    }

    private void add(Alert alert) {
        ReaderTexts texts = new ReaderTexts(getLocale());
        String words = SearchWords.of(alert.wish().search().request(), texts);
        add(
                new Paragraph(new Anchor("/" + alert.wish().query(), getTranslation("alert.search", words))),
                new Paragraph(
                        getTranslation("alert.one.to", alert.wish().address().text())));
        alert.confirmedAt()
                .ifPresent(moment ->
                        add(new Paragraph(getTranslation("alert.one.confirmed", Dates.moment(moment, getLocale())))));
        switch (alert.state()) {
            case UNCONFIRMED ->
                add(
                        new Paragraph(getTranslation("alert.one.unconfirmed")),
                        primary("alert.one.confirm", () -> begin(alert, "alert.one.begun")));
            case SUSPENDED ->
                add(
                        new Paragraph(getTranslation("alert.one.suspended", alert.reason())),
                        primary("alert.one.again", () -> begin(alert, "alert.one.goes_on")));
            case ACTIVE -> {
                NativeButton save = AlertFields.button(getTranslation("alert.one.save"), click -> change(alert, click));
                save.addClassName("primary");
                add(AlertFields.of(alert.wish(), this::getTranslation), save);
            }
        }
        add(new NativeButton(getTranslation("alert.one.stop"), click -> stop()));
    }

    private NativeButton primary(String text, Runnable work) {
        NativeButton button = new NativeButton(getTranslation(text), click -> work.run());
        button.addClassName("primary");
        return button;
    }

    private void begin(Alert alert, String done) {
        pages.begin(alert);
        answer.setText(getTranslation(done));
        show();
    }

    private void change(Alert alert, DomEvent click) {
        Alert.Wish wish = alert.wish();
        pages.change(
                alert,
                new Alert.Wish(
                        wish.address(),
                        wish.query(),
                        wish.language(),
                        AlertFields.interval(click),
                        AlertFields.note(click)));
        String interval = getTranslation("alert.interval." + SearchParameters.nameOf(AlertFields.interval(click)));
        answer.setText(getTranslation("alert.one.saved", interval));
        show();
    }

    private void stop() {
        pages.stop(signed);
        answer.setText("");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alert.one.title");
    }
}
