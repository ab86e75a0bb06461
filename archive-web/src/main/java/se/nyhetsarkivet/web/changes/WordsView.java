package se.nyhetsarkivet.web.changes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.SentContent;

/** When a word first and last stood in the archive, at a publisher or in an item. Its address is the question. */
@Route(WordsView.PATH)
@AnonymousAllowed
class WordsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = EditParameters.PATH + "/ord";

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final Div form = new Div();
    private final Paragraph status = new Paragraph();
    private final Div answer = new Div();

    WordsView(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        addClassNames("tools", "changes");
        status.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("words.title")), new Paragraph(getTranslation("words.help")), form, status, answer);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        WordQuestion question =
                WordQuestion.read(event.getLocation().getQueryParameters().getParameters());
        WordTable table = new WordTable(new ReaderTexts(getLocale()), question);
        SentContent.replace(form, table.form());
        if (question.namesNoItem()) {
            status.setText(getTranslation("words.noitem", question.itemText()));
        } else if (question.isAsked()) {
            try {
                WordAnswer found = WordAnswer.of(question, archive, gate);
                status.setText(table.count(found));
                SentContent.replace(answer, table.of(found));
            } catch (SearchRefusedException busy) {
                status.setText(getTranslation("problem.busy.help"));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("words.title");
    }
}
