package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A table that scrolls sideways by itself where it is wider than the window. */
public final class PlainTable extends Div {

    private static final long serialVersionUID = 1L;

    /** The rows. */
    private final HtmlContainer body = new HtmlContainer("tbody");

    /**
     * A table without rows.
     *
     * @param columns what stands at the head of each column
     */
    public PlainTable(List<String> columns) {
        addClassName("plain-table");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        HtmlContainer head = new HtmlContainer("tr");
        columns.forEach(column -> {
            HtmlContainer cell = new HtmlContainer(column.isEmpty() ? "td" : "th");
            cell.setText(column);
            if (!column.isEmpty()) {
                cell.getElement().setAttribute("scope", "col");
            }
            head.add(cell);
        });
        add(new HtmlContainer("table", new HtmlContainer("thead", head), body));
    }

    /**
     * Adds a row.
     *
     * @param cells what stands in it
     */
    public void row(List<? extends Component> cells) {
        HtmlContainer row = new HtmlContainer("tr");
        cells.forEach(cell -> row.add(new HtmlContainer("td", cell)));
        body.add(row);
    }
}
