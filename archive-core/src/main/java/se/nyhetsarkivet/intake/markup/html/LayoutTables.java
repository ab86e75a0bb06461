package se.nyhetsarkivet.intake.markup.html;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the tables that only place things on a page: a cell has a heading, a list, a table or several paragraphs. Their
 * cells are read as paragraphs, not as rows.
 */
final class LayoutTables implements NodeVisitor {

    private static final Set<String> NEVER_IN_A_CELL_OF_DATA =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "blockquote", "table", "ul", "ol");

    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Open> open = new ArrayDeque<>();

    private LayoutTables() {}

    private static final class Open {
        private final Element table;
        private int paragraphsInCell;

        private Open(Element table) {
            this.table = table;
        }
    }

    static Set<Element> in(Element element) {
        LayoutTables tables = new LayoutTables();
        element.traverse(tables);
        return tables.found;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        Open around = open.peek();
        if (around != null) {
            if (name.equals("td") || name.equals("th")) {
                around.paragraphsInCell = 0;
            } else if (NEVER_IN_A_CELL_OF_DATA.contains(name) || (name.equals("p") && ++around.paragraphsInCell > 1)) {
                found.add(around.table);
            }
        }
        if (name.equals("table")) {
            open.push(new Open(element));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.normalName().equals("table")) {
            open.poll();
        }
    }
}
