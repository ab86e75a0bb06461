package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** Help for the query language with examples that run, one key away; see search-help.js. */
@Tag("search-help")
final class SearchHelp extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final List<String> EXAMPLES = List.of(
            "words",
            "phrase",
            "or",
            "not",
            "group",
            "near",
            "pattern",
            "fuzzy",
            "exact",
            "headline",
            "publisher",
            "keyword",
            "reference",
            "date",
            "number");

    /** What users of Mediearkivet are used to write. */
    private static final List<String> WRITTEN_ELSEWHERE =
            List.of("operators", "andnot", "near", "headline", "intros", "fulltext", "srcname", "pubdate", "other");

    SearchHelp() {
        NativeButton open = new NativeButton(getTranslation("help.open"));
        open.addClassName("quiet");
        open.getElement().setAttribute("type", "button").setAttribute("aria-keyshortcuts", "F1");
        add(open, dialog());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://search-help.js");
    }

    private HtmlContainer dialog() {
        Element title = text("h2", "help.title")
                .attr("id", "search-help-title")
                .attr("tabindex", "-1")
                .attr("autofocus", "");
        Element close = text("button", "help.close").attr("class", "quiet");
        HtmlContainer dialog = new HtmlContainer("dialog");
        dialog.addClassName("help-dialog");
        dialog.getElement().setAttribute("aria-labelledby", "search-help-title");
        Element examples = Html.element("dl");
        EXAMPLES.forEach(example -> addExample(examples, example));
        SentContent.replace(
                dialog,
                Html.element("header", title, close),
                text("p", "help.rule"),
                examples,
                text("h3", "help.elsewhere"),
                elsewhere(),
                text("p", "help.keys"));
        return dialog;
    }

    private Element elsewhere() {
        Element rows = Html.element("tbody");
        WRITTEN_ELSEWHERE.forEach(name -> rows.appendChild(Html.element(
                "tr",
                text("th", "help.elsewhere." + name + ".there").attr("scope", "row"),
                text("td", "help.elsewhere." + name))));
        Element head = Html.element("tr");
        for (String name : List.of("there", "here")) {
            head.appendChild(text("th", "help.elsewhere." + name).attr("scope", "col"));
        }
        return Html.element("table", Html.element("thead", head), rows).attr("class", "help-elsewhere");
    }

    private Element text(String tag, String key) {
        return Html.element(tag, getTranslation(key));
    }

    private void addExample(Element examples, String name) {
        String text = getTranslation("help." + name + ".example");
        Element link = Html.link("/" + SearchParameters.query(SearchRequest.of(text)), text);
        examples.appendChild(Html.element("dt", link)).appendChild(text("dd", "help." + name));
    }
}
