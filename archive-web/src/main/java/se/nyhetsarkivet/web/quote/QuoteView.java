package se.nyhetsarkivet.web.quote;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.quotation.QuoteCheck.Verdict;
import se.nyhetsarkivet.quotation.QuoteReader;
import se.nyhetsarkivet.quotation.QuoteReader.Quote;
import se.nyhetsarkivet.quotation.QuoteReader.Quotes;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.SentContent;

/** Where a text is pasted to see whether items say what it quotes them for. */
@Route(QuoteView.PATH)
@AnonymousAllowed
class QuoteView extends Section implements HasDynamicTitle {

    static final String PATH = "citat";

    private static final long serialVersionUID = 1L;

    private static final String PASTED = "quoted-text";

    /** The text goes along with the click and is not kept; of a longer one no more than shows that it is. */
    private static final String TEXT =
            "document.getElementById('" + PASTED + "').value.slice(0, " + (QuoteReader.MAX_TEXT + 1) + ")";

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final Paragraph summary = new Paragraph();
    private final Div results = new Div();

    QuoteView(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        addClassNames("about", "check", "quotes");
        HtmlContainer pasted = new HtmlContainer("textarea");
        pasted.setId(PASTED);
        pasted.getElement().setAttribute("rows", "8");
        NativeLabel label = new NativeLabel(getTranslation("quote.paste"));
        label.setFor(pasted);
        NativeButton button = new NativeButton(getTranslation("quote.button"));
        button.addClassName("primary");
        button.getElement()
                .addEventListener(
                        "click", click -> check(click.getEventData().get(TEXT).asString()))
                .addEventData(TEXT);
        summary.getElement().setAttribute("role", "status");
        results.addClassName("quote-results");
        add(
                new H1(getTranslation("quote.title")),
                new Paragraph(getTranslation("quote.help")),
                label,
                pasted,
                button,
                summary,
                results);
    }

    private void check(String text) {
        boolean tooLong = text.length() > QuoteReader.MAX_TEXT;
        Quotes quotes = QuoteReader.read(tooLong ? text.substring(0, QuoteReader.MAX_TEXT) : text);
        ReaderTexts texts = new ReaderTexts(getLocale());
        QuoteResult writer = new QuoteResult(texts);
        try {
            List<QuoteCheck> checks = checks(quotes);
            List<Element> written = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                written.add(writer.of(i + 1, quotes.quotes().get(i), checks.get(i)));
            }
            SentContent.replace(results, written);
            summary.setText(summary(quotes, checks, tooLong));
        } catch (SearchRefusedException busy) {
            SentContent.replace(results);
            summary.setText(getTranslation("problem.busy.help"));
        }
    }

    /** One turn for each, so that a long article keeps nobody waiting. */
    private List<QuoteCheck> checks(Quotes quotes) {
        Map<String, QuoteCheck> known = new HashMap<>();
        return quotes.quotes().stream()
                .map(Quote::text)
                .map(quote ->
                        known.computeIfAbsent(quote, words -> gate.search("quotes", () -> archive.checkQuote(words))))
                .toList();
    }

    private String summary(Quotes quotes, List<QuoteCheck> checks, boolean tooLong) {
        List<String> sentences = new ArrayList<>();
        if (checks.isEmpty()) {
            sentences.add(getTranslation("quote.nothing"));
        } else {
            sentences.add(getTranslation(
                    "quote.summary",
                    checks.size(),
                    count(checks, Verdict.EXACT),
                    count(checks, Verdict.NEAR),
                    count(checks, Verdict.NOT_FOUND)));
        }
        if (!quotes.marked() && !checks.isEmpty()) {
            sentences.add(getTranslation("quote.whole"));
        }
        if (quotes.unread() > 0) {
            sentences.add(getTranslation("quote.unread", quotes.unread()));
        }
        if (tooLong) {
            sentences.add(getTranslation("quote.long", QuoteReader.MAX_TEXT));
        }
        return String.join(" ", sentences);
    }

    private static long count(List<QuoteCheck> checks, Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quote.title");
    }
}
