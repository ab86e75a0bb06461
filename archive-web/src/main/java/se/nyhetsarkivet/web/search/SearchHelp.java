package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.SentContent;

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
        H2 title = new H2(getTranslation("help.title"));
        title.setId("search-help-title");
        title.getElement().setAttribute("tabindex", "-1").setAttribute("autofocus", true);
        NativeButton close = new NativeButton(getTranslation("help.close"));
        close.addClassName("quiet");
        HtmlContainer dialog = new HtmlContainer("dialog");
        dialog.addClassName("help-dialog");
        dialog.getElement().setAttribute("aria-labelledby", "search-help-title");
        DescriptionList examples = new DescriptionList();
        EXAMPLES.forEach(example -> addExample(examples, example));
        SentContent.replace(
                dialog,
                new Header(title, close),
                new Paragraph(getTranslation("help.rule")),
                examples,
                new H3(getTranslation("help.elsewhere")),
                elsewhere(),
                new Paragraph(getTranslation("help.keys")));
        return dialog;
    }

    private HtmlContainer elsewhere() {
        HtmlContainer rows = new HtmlContainer("tbody");
        WRITTEN_ELSEWHERE.forEach(name -> {
            HtmlContainer there = cell("th", "help.elsewhere." + name + ".there");
            there.getElement().setAttribute("scope", "row");
            HtmlContainer row = new HtmlContainer("tr");
            row.add(there, cell("td", "help.elsewhere." + name));
            rows.add(row);
        });
        HtmlContainer head = new HtmlContainer("tr");
        for (String name : List.of("there", "here")) {
            HtmlContainer heading = cell("th", "help.elsewhere." + name);
            heading.getElement().setAttribute("scope", "col");
            head.add(heading);
        }
        HtmlContainer heads = new HtmlContainer("thead");
        heads.add(head);
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("help-elsewhere");
        table.add(heads, rows);
        return table;
    }

    private HtmlContainer cell(String tag, String key) {
        HtmlContainer cell = new HtmlContainer(tag);
        cell.getElement().setText(getTranslation(key));
        return cell;
    }

    private void addExample(DescriptionList examples, String name) {
        String text = getTranslation("help." + name + ".example");
        Anchor link = new Anchor("/" + SearchParameters.query(SearchRequest.of(text)), text);
        examples.add(new DescriptionList.Term(link), new DescriptionList.Description(getTranslation("help." + name)));
    }
}
