package se.nyhetsarkivet.web.changes;

import com.vaadin.flow.component.html.Anchor;
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
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** What was edited and withdrawn in the archive. Its address says what is chosen. */
@Route(EditParameters.PATH)
@AnonymousAllowed
class ChangesView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final Paragraph count = new Paragraph();
    private final Div choices = new Div();
    private final Div list = new Div();
    private final Paragraph follow = new Paragraph();

    ChangesView(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        addClassNames("tools", "changes");
        count.getElement().setAttribute("role", "status");
        choices.addClassName("variants");
        Paragraph intro = new Paragraph(getTranslation("changes.intro") + " ");
        intro.add(new Anchor("/" + WordsView.PATH, getTranslation("words.link")));
        add(new H1(getTranslation("changes.title")), intro, choices, count, list, follow);
    }

    private record Found(RecordedEdits edits, List<ValueCount> publishers) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        EditParameters asked =
                EditParameters.read(event.getLocation().getQueryParameters().getParameters());
        try {
            show(asked, gate.search("changes", () -> found(asked.request())));
        } catch (SearchRefusedException busy) {
            count.setText(getTranslation("problem.busy.help"));
        }
    }

    private Found found(RecordedEdits.Request request) {
        SearchRequest counts = SearchRequest.of("").withSize(0);
        return new Found(
                archive.changes().edits(request), archive.search(counts).publishers());
    }

    private void show(EditParameters asked, Found found) {
        ReaderTexts texts = new ReaderTexts(getLocale());
        RecordedEdits.Request request = asked.request();
        RecordedEdits edits = found.edits();
        List<Element> shown = new ArrayList<>();
        asked.problems()
                .forEach(problem ->
                        shown.add(Html.element("p", texts.text("search.problem", problem.name(), problem.value()))));
        if (request.group().isPresent()) {
            shown.add(Html.element("p", Html.link("/" + EditParameters.PATH, texts.text("changes.all"))));
        }
        shown.addAll(new EditChoices(texts, request).of(found.publishers()));
        SentContent.replace(choices, shown);
        count.setText(getTranslation("changes.count", edits.entries().size()));
        EditList entries = new EditList(texts, request);
        List<Element> content = new ArrayList<>();
        if (!edits.entries().isEmpty()) {
            content.add(entries.of(edits.entries()));
        }
        edits.next()
                .ifPresent(place -> content.add(Html.element(
                        "p",
                        Html.link(
                                "/" + EditParameters.PATH + EditParameters.query(request.from(place)),
                                texts.text("changes.older")))));
        SentContent.replace(list, content);
        String feed = "/" + EditParameters.PATH + ".atom" + EditParameters.query(request.withOrder(request.order()));
        SentContent.replace(
                follow, Html.link(feed, texts.text("changes.follow")).attr("router-ignore", ""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("changes.title");
    }
}
