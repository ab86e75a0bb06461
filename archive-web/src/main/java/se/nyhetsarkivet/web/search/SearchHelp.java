package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.contract.SearchParameters;

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
        dialog.add(
                new Header(title, close),
                new Paragraph(getTranslation("help.rule")),
                examples,
                new Paragraph(getTranslation("help.keys")));
        return dialog;
    }

    private void addExample(DescriptionList examples, String name) {
        String text = getTranslation("help." + name + ".example");
        Anchor link = new Anchor("/" + SearchParameters.query(SearchRequest.of(text)), text);
        examples.add(new DescriptionList.Term(link), new DescriptionList.Description(getTranslation("help." + name)));
    }
}
