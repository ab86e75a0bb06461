package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A table that scrolls sideways by itself where it is wider than the window, or shows each row as a block there. */
public final class PlainTable extends Div {

    private static final long serialVersionUID = 1L;

    /** The rows. */
    private final HtmlContainer body = new HtmlContainer("tbody");

    private final List<String> columns;
    private boolean blocks;

    /**
     * A table without rows.
     *
     * @param columns what stands at the head of each column
     */
    public PlainTable(List<String> columns) {
        this.columns = List.copyOf(columns);
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
     * In a narrow window each row becomes a block, in which the column's name stands before each cell. Called before there are rows.
     *
     * @return this table
     */
    public PlainTable inBlocks() {
        blocks = true;
        addClassName("in-blocks");
        // What the style sheet makes of it is no table to a screen reader unless it says that it is one.
        getElement().getChild(0).setAttribute("role", "table").getChildren().forEach(part -> {
            part.setAttribute("role", "rowgroup");
            part.getChildren().forEach(row -> {
                row.setAttribute("role", "row");
                row.getChildren().forEach(cell -> cell.setAttribute("role", "columnheader"));
            });
        });
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells what stands in it
     */
    public void row(List<? extends Component> cells) {
        HtmlContainer row = new HtmlContainer("tr");
        for (int column = 0; column < cells.size(); column++) {
            HtmlContainer cell = new HtmlContainer("td", cells.get(column));
            if (blocks) {
                cell.getElement().setAttribute("role", "cell").setAttribute("data-column", columns.get(column));
            }
            row.add(cell);
        }
        if (blocks) {
            row.getElement().setAttribute("role", "row");
        }
        body.add(row);
    }
}
