package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.settings.PressFile;
import se.nyhetsarkivet.web.press.settings.PressSettings;
import se.nyhetsarkivet.web.text.Texts;

/** The page of the press service. */
@Route(PressView.PATH)
@AnonymousAllowed
class PressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Its address. */
    static final String PATH = "press";

    private final transient PressService press;
    private final transient Texts texts;

    PressView(PressService press, Texts texts) {
        this.press = press;
        this.texts = texts;
        addClassName("press");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!press.isOffered()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        PressFile.Current current = press.current();
        PressSettings settings = current.settings();
        PressHours hours = press.hours();
        Locale locale = getLocale();
        Paragraph authority = new Paragraph(settings.contact().authority());
        authority.addClassName("press-authority");
        add(new PressHeading(getPageTitle(), event.getTrigger()), authority);
        if (!current.problem().isEmpty()) {
            Paragraph problem = new Paragraph(getTranslation("press.problem", current.problem()));
            problem.addClassName("press-problem");
            add(problem);
        }
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(DutySection.DAY);
        Div first = new Div(
                new ContactCard(settings.contact(), hours, texts, locale), new HoursTable(hours, texts, locale));
        Div second = new Div(
                new CasesSection(settings.cases(), texts, locale),
                new DutySection(press.dutyHistory(), asked.flatMap(PressView::day), texts, locale));
        List.of(first, second).forEach(column -> column.addClassName("press-column"));
        Div columns = new Div(first, second);
        columns.addClassName("press-columns");
        add(columns);
    }

    /** What is no day is left out, and the latest messages are shown. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("press.title");
    }
}
