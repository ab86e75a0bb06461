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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.SearchWords;

/** One alert, for who has its signed address from a mail. Looking at it changes nothing; each change is a click. */
@Route(AlertAddress.ONE)
@AnonymousAllowed
class AlertView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AlertView.class);

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
        Optional<Alert> alert;
        try {
            alert = pages.alert(signed);
        } catch (ArchiveException unusable) {
            notNow(unusable);
            return;
        }
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

    /** The cause is in the log of the rounds and in health. */
    private void notNow(ArchiveException unusable) {
        LOG.debug("An alert cannot be read or written", unusable);
        answer.setText(getTranslation("alert.not_now"));
    }

    /** What was typed stays if it could not be kept. */
    private void attempt(Runnable work) {
        try {
            work.run();
            show();
        } catch (ArchiveException unusable) {
            notNow(unusable);
        }
    }

    private NativeButton primary(String text, Runnable work) {
        NativeButton button = new NativeButton(getTranslation(text), click -> work.run());
        button.addClassName("primary");
        return button;
    }

    private void begin(Alert alert, String done) {
        attempt(() -> {
            pages.begin(alert);
            answer.setText(getTranslation(done));
        });
    }

    private void change(Alert alert, DomEvent click) {
        Alert.Wish wish = alert.wish();
        Alert.Wish changed = new Alert.Wish(
                wish.address(), wish.query(), wish.language(), AlertFields.interval(click), AlertFields.note(click));
        String interval = getTranslation("alert.interval." + SearchParameters.nameOf(changed.interval()));
        attempt(() -> {
            pages.change(alert, changed);
            answer.setText(getTranslation("alert.one.saved", interval));
        });
    }

    private void stop() {
        attempt(() -> {
            pages.stop(signed);
            answer.setText("");
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alert.one.title");
    }
}
