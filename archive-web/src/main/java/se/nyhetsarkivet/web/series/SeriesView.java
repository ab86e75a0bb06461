package se.nyhetsarkivet.web.series;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.SeriesAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.ComparedHtml;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** The announcements that recur like an item, year by year, and what changed between two of them. Its address says which. */
@Route(SeriesAddress.PATH)
@AnonymousAllowed
class SeriesView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();

    SeriesView(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        addClassNames("tools", "series");
        status.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("series.title")), new Paragraph(getTranslation("series.help")), status, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<SeriesAddress> asked =
                SeriesAddress.read(event.getLocation().getQueryParameters().getParameters());
        try {
            Optional<SeriesOfItem> found = asked.flatMap(address -> SeriesOfItem.of(address, archive, gate));
            status.setText(getTranslation(
                    "series.count", found.map(series -> series.members().size()).orElse(0)));
            found.ifPresent(series -> show(series, new ReaderTexts(getLocale())));
        } catch (SearchRefusedException busy) {
            status.setText(getTranslation("problem.busy.help"));
        }
    }

    private void show(SeriesOfItem series, ReaderTexts texts) {
        List<Element> rows = new ArrayList<>();
        List<SeriesOfItem.Member> members = series.members();
        for (int i = 0; i < members.size(); i++) {
            rows.add(row(series, i, texts));
        }
        Element head = Html.element(
                "tr",
                heading(texts.text("series.date")),
                heading(texts.text("series.headline")),
                heading(texts.text("series.change")));
        Element table = Html.element("table", Html.element("thead", head), Html.element("tbody", rows));
        List<Element> shown = new ArrayList<>();
        shown.add(Html.element("div", table)
                .addClass("table-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", texts.text("series.title")));
        shown.addAll(comparison(series, texts));
        SentContent.replace(content, shown);
    }

    private static Element heading(String text) {
        return Html.element("th", text).attr("scope", "col");
    }

    private static Element row(SeriesOfItem series, int place, ReaderTexts texts) {
        SeriesOfItem.Member member = series.members().get(place);
        String headline = member.item().headline();
        Element link = DividedText.addTo(
                Html.link(ItemAddress.of(member.id(), headline).path()), headline);
        if (member.id().equals(series.address().item())) {
            link.attr("aria-current", "true");
        }
        Element change = new Element("td");
        series.before(place).ifPresent(before -> {
            String address =
                    series.address().comparing(before.id(), member.id()).path();
            Element compared = Html.link(address, texts.text("series.compare", before.published(texts.locale())));
            change.appendChild(series.isCompared(before, member) ? compared.attr("aria-current", "true") : compared);
        });
        return Html.element(
                "tr",
                Html.element("td", Time.sent(member.item().published(), texts.locale())),
                Html.element("td", link),
                change);
    }

    private static List<Element> comparison(SeriesOfItem series, ReaderTexts texts) {
        if (series.compared().isEmpty()) {
            return List.of();
        }
        SeriesOfItem.Pair pair = series.compared().get();
        String title = texts.text(
                "series.compared",
                pair.before().published(texts.locale()),
                pair.after().published(texts.locale()));
        List<Element> changes = new ArrayList<>(ComparedHtml.forPage(texts)
                .of(ItemComparison.of(pair.before().item(), pair.after().item())));
        Element compared = Html.element("div", changes).addClass("comparison-of-two");
        return List.of(
                Html.element("h2", title), changes.isEmpty() ? Html.element("p", texts.text("series.same")) : compared);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("series.title");
    }
}
