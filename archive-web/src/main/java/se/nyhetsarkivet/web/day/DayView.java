package se.nyhetsarkivet.web.day;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** What was announced on this day of the year before: today, or on the {@code date} of the address. */
@Route(DayView.PATH)
@AnonymousAllowed
class DayView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "denna-dag";

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final Div steps = new Div();
    private final Paragraph status = new Paragraph();
    private final Div list = new Div();

    DayView(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        addClassNames("tools", "this-day");
        status.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("day.title")), new Paragraph(getTranslation("day.help")), steps, status, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String given = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("date")
                .orElse("")
                .strip();
        Optional<LocalDate> read = read(given);
        ReaderTexts texts = new ReaderTexts(getLocale());
        LocalDate day = read.orElseGet(archive::today);
        SentContent.replace(steps, steps(day, read.isEmpty() && !given.isEmpty() ? given : "", texts));
        try {
            show(EarlierYears.of(day, archive, gate), texts);
        } catch (SearchRefusedException busy) {
            status.setText(getTranslation("problem.busy.help"));
        }
    }

    private static Optional<LocalDate> read(String given) {
        try {
            return Optional.of(LocalDate.parse(given)).filter(EarlierYears::isShown);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Element> steps(LocalDate day, String unread, ReaderTexts texts) {
        List<Element> shown = new ArrayList<>();
        if (!unread.isEmpty()) {
            shown.add(Html.element("p", texts.text("search.problem", "date", unread)));
        }
        Element input =
                new Element("input").attr("type", "date").attr("name", "date").attr("value", day.toString());
        shown.add(Html.element(
                        "form",
                        Html.element("label", Html.element("span", texts.text("day.date")), input),
                        Html.element("button", texts.text("day.show")).addClass("primary"))
                .attr("action", "/" + PATH)
                .addClass("tool-form"));
        Element nav = new Element("nav").addClass("day-steps").attr("aria-label", texts.text("day.steps"));
        link(day.minusDays(1), "day.previous", texts).ifPresent(nav::appendChild);
        link(day.plusDays(1), "day.next", texts).ifPresent(nav::appendChild);
        shown.add(nav);
        return shown;
    }

    private static Optional<Element> link(LocalDate day, String key, ReaderTexts texts) {
        return Optional.of(day)
                .filter(EarlierYears::isShown)
                .map(shown -> Html.link(
                        "/" + PATH + "?date=" + shown, texts.text(key, Dates.dayOfYear(shown, texts.locale()))));
    }

    private void show(EarlierYears found, ReaderTexts texts) {
        String day = Dates.dayOfYear(found.day(), texts.locale());
        status.setText(texts.text(
                "day.count", found.items(), day, String.valueOf(found.day().getYear())));
        List<Element> shown = new ArrayList<>();
        found.before()
                .flatMap(before -> link(before, "day.nearest.before", texts))
                .ifPresent(shown::add);
        found.after().flatMap(after -> link(after, "day.nearest.after", texts)).ifPresent(shown::add);
        List<Element> content = new ArrayList<>(
                shown.stream().map(link -> Html.element("p", link)).toList());
        if (found.cut()) {
            content.add(Html.element("p", texts.text("day.cut", found.items())));
        }
        found.years().forEach((year, hits) -> {
            content.add(Html.element("h2", String.valueOf(year)));
            content.add(Html.element("ul", hits.stream().map(DayView::entry).toList()));
        });
        SentContent.replace(list, content);
    }

    private static Element entry(Hit hit) {
        String headline = hit.headline().text();
        Element link =
                DividedText.addTo(Html.link(ItemAddress.of(hit.id(), headline).path()), headline);
        Element entry = Html.element("li", link);
        return hit.publisher().isEmpty() ? entry : entry.appendText(", " + hit.publisher());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("day.title");
    }
}
