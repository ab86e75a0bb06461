package se.nyhetsarkivet.web.compare;

import com.vaadin.flow.component.AttachEvent;
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
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** Searches beside each other. Its address is the comparison, and {@code words=true} shows the words that mark the hits. */
@Route(ComparisonParameters.PATH)
@AnonymousAllowed
class CompareView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String WORDS = "words";
    private static final int WORDS_OF_SEARCH = 20;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final Paragraph help = new Paragraph();
    private final Div form = new Div();
    private final Paragraph status = new Paragraph();
    private final Div answer = new Div();
    private final Div words = new Div();

    CompareView(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        addClassNames("tools", "compare");
        help.setText(getTranslation("compare.help"));
        status.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("compare.title")), help, form, status, answer, words);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var values = event.getLocation().getQueryParameters().getParameters();
        ComparisonParameters asked = ComparisonParameters.read(values);
        ReaderTexts texts = new ReaderTexts(getLocale());
        CompareForm fields = new CompareForm(texts, asked);
        List<Element> head = new ArrayList<>();
        asked.problems()
                .forEach(problem ->
                        head.add(Html.element("p", texts.text("search.problem", problem.name(), problem.value()))));
        List<Element> typed = new ArrayList<>(List.of(fields.element()));
        typed.addAll(fields.kept());
        // On a small screen the answer comes first, and the form is a touch away.
        head.addAll(asked.queries().isEmpty() ? typed : List.of(folded(typed, texts)));
        help.setVisible(asked.queries().isEmpty());
        SentContent.replace(form, head);
        if (asked.queries().isEmpty()) {
            return;
        }
        try {
            show(asked, texts);
            showWords(asked, texts, values.containsKey(WORDS));
        } catch (SearchRefusedException busy) {
            status.setText(getTranslation("problem.busy.help"));
        }
    }

    private static Element folded(List<Element> typed, ReaderTexts texts) {
        Element details = Html.element("details", Html.element("summary", texts.text("compare.change")))
                .addClass("compare-fold");
        return details.appendChildren(typed);
    }

    private void show(ComparisonParameters asked, ReaderTexts texts) {
        SearchComparison.Request request = asked.request().orElseThrow();
        Compared compared = Compared.of(asked, gate.search("comparisons", () -> archive.compare(request)));
        String said = texts.text(
                "compare.count",
                asked.queries().size(),
                compared.found().material().items(),
                compared.found().material().words());
        status.setText(compared.isComplete() ? said : said + " " + texts.text("compare.interrupted"));
        List<Element> shown = new ArrayList<>();
        if (!compared.columns().isEmpty()) {
            shown.add(picture(compared, texts));
        }
        CompareTable table = new CompareTable(texts, compared);
        shown.addAll(table.elements());
        shown.add(Html.element(
                "p",
                Html.link(compared.file(".csv", texts.locale().getLanguage()), texts.text("compare.csv"))
                        .attr("router-ignore", "")
                        .attr("download", "")));
        shown.addAll(table.sets());
        SentContent.replace(answer, shown);
    }

    /** The picture is for eyes; the table says the same. */
    private static Element picture(Compared compared, ReaderTexts texts) {
        String file = compared.file(".svg", texts.locale().getLanguage());
        Element svg = compared.picture(texts, UnaryOperator.identity()).attr("aria-hidden", "true");
        Element links = Html.element(
                "p",
                Html.link(file, texts.text("compare.svg"))
                        .attr("router-ignore", "")
                        .attr("download", ""),
                Html.element("button", texts.text("compare.png"))
                        .addClass("quiet")
                        .attr("type", "button"));
        Element scrolled = Html.element("div", svg)
                .addClass("picture-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", texts.text("compare.picture"));
        return Html.element("comparison-picture", scrolled, links)
                .attr("data-picture", file)
                .attr("data-name", texts.text("compare.file") + ".png");
    }

    private void showWords(ComparisonParameters asked, ReaderTexts texts, boolean wanted) {
        List<Element> shown = new ArrayList<>();
        shown.add(Html.element("h2", texts.text("compare.words")));
        shown.add(Html.element("p", texts.text("compare.words.help")));
        if (wanted) {
            MarkingWordList list = new MarkingWordList(texts, asked);
            for (String query : asked.queries()) {
                shown.addAll(list.of(
                        query,
                        gate.search(
                                "marking-words", () -> archive.markingWords(asked.search(query), WORDS_OF_SEARCH))));
            }
        } else {
            String address = "/" + ComparisonParameters.PATH + asked.query() + "&" + WORDS + "=true";
            shown.add(Html.element("p", Html.link(address, texts.text("compare.words.show"))));
        }
        SentContent.replace(words, shown);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://comparison-picture.js");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compare.title");
    }
}
