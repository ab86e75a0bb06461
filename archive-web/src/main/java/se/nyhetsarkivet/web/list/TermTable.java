package se.nyhetsarkivet.web.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.web.address.SearchParameters;

/** The form for a list, and below it what the browser shows of its counts; see term-table.js. */
@Tag("term-table")
final class TermTable extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /** What the browser says. */
    private static final List<String> TEXTS = List.of(
            "status.progress",
            "status.done",
            "status.resumed",
            "status.stopped",
            "status.waiting",
            "status.offline",
            "status.failed",
            "status.empty",
            "status.many",
            "status.date",
            "status.duplicates",
            "status.long",
            "status.more",
            "status.columns",
            "status.incomplete",
            "sort",
            "sort.list",
            "sort.total",
            "sort.name",
            "zero",
            "csv",
            "table",
            "term",
            "total",
            "sum",
            "page",
            "previous",
            "next",
            "query",
            "button",
            "continue",
            "stop",
            "title");

    TermTable() {
        HtmlContainer terms = field("textarea", "list-terms");
        terms.getElement().setAttribute("rows", "8");
        HtmlContainer file = field("input", "list-file");
        file.getElement().setAttribute("type", "file").setAttribute("accept", ".txt,.csv,.tsv,text/plain,text/csv");
        HtmlContainer publisher = field("input", "list-publisher");
        publisher.getElement().setAttribute("list", "list-publishers");
        publisher.getElement().setAttribute("placeholder", getTranslation("list.publisher.any"));
        HtmlContainer publishers = new HtmlContainer("datalist");
        publishers.setId("list-publishers");
        Div choices = new Div(
                labelled("list.by", select("list-by", "list.by.", names(TermCounts.By.values()))),
                labelled("list.width", width()),
                labelled("list.from", date("list-from")),
                labelled("list.to", date("list-to")),
                labelled("list.publisher", publisher),
                publishers);
        choices.addClassName("list-choices");
        HtmlContainer progress = new HtmlContainer("progress");
        progress.getElement().setAttribute("aria-label", getTranslation("list.progress"));
        progress.getElement().setAttribute("hidden", true);
        Paragraph status = new Paragraph();
        status.getElement().setAttribute("role", "status");
        status.addClassName("list-status");
        Paragraph remarks = new Paragraph();
        remarks.addClassName("list-remarks");
        Div result = new Div();
        result.addClassName("list-result");
        add(
                label("list.terms", terms),
                terms,
                labelled("list.file", file),
                choices,
                buttons(),
                progress,
                status,
                remarks,
                result);
    }

    private Div buttons() {
        NativeButton count = new NativeButton(getTranslation("list.button"));
        count.addClassNames("primary", "list-count");
        NativeButton stop = new NativeButton(getTranslation("list.stop"));
        stop.addClassNames("quiet", "list-stop");
        stop.getElement().setAttribute("hidden", true);
        NativeButton forget = new NativeButton(getTranslation("list.forget"));
        forget.addClassNames("quiet", "list-forget");
        forget.getElement().setAttribute("hidden", true);
        Div buttons = new Div(count, stop, forget);
        buttons.addClassName("list-buttons");
        return buttons;
    }

    private static HtmlContainer field(String tag, String id) {
        HtmlContainer field = new HtmlContainer(tag);
        field.setId(id);
        return field;
    }

    private HtmlContainer date(String id) {
        HtmlContainer date = field("input", id);
        date.getElement().setAttribute("placeholder", getTranslation("list.date"));
        date.getElement().setAttribute("size", "12");
        return date;
    }

    private HtmlContainer width() {
        List<String> widths = names(Width.values());
        HtmlContainer select = select("list-width", "search.width.", widths);
        select.getElement()
                .getChild(widths.indexOf(SearchParameters.nameOf(Width.INFLECTED)))
                .setAttribute("selected", true);
        return select;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(SearchParameters::nameOf).toList();
    }

    private HtmlContainer select(String id, String key, List<String> values) {
        HtmlContainer select = field("select", id);
        for (String value : values) {
            HtmlContainer option = new HtmlContainer("option");
            option.getElement().setAttribute("value", value);
            option.setText(getTranslation(key + value));
            select.add(option);
        }
        return select;
    }

    private NativeLabel label(String key, Component field) {
        NativeLabel label = new NativeLabel(getTranslation(key));
        label.setFor(field);
        return label;
    }

    private Div labelled(String key, Component field) {
        return new Div(label(key, field), field);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://term-table.js");
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(name -> texts.put(name, getTranslation("list." + name, "{0}", "{1}", "{2}")));
        getElement()
                .executeJs(
                        "customElements.whenDefined(this.localName).then(() => this.begin($0))",
                        Map.of("language", getLocale().toLanguageTag(), "texts", texts));
    }
}
