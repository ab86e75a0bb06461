package se.nyhetsarkivet.web.compare;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.result.SearchComparison.Line;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/**
 * Draws a comparison over time in SVG: a line for each search, told apart by dashes and marks as well as by colour, each point a link to its
 * hits. Everything that it looks like stands in it, so that it is the same in a file; a page may give it other colours.
 */
final class CompareChart {

    private static final double WIDTH = 900;
    private static final double LEFT = 70;
    private static final double RIGHT = 20;
    private static final double TOP = 40;
    private static final double HEIGHT = 300;
    private static final double LEGEND_LINE = 24;
    private static final double BELOW = 44;
    private static final int MOST_LABELS = 12;
    private static final int LONGEST_LABEL = 90;

    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "10 3 2 3", "14 4");

    private final ReaderTexts texts;
    private final Compared compared;
    private final UnaryOperator<String> addresses;
    private final double top;
    private final Numbers numbers;

    /** Prepares to draw; the addresses of a file begin with the archive's. */
    CompareChart(ReaderTexts texts, Compared compared, UnaryOperator<String> addresses) {
        this.texts = texts;
        this.compared = compared;
        this.addresses = addresses;
        numbers = new Numbers(compared.parameters().measure(), texts.locale());
        double most = compared.found().lines().stream()
                .flatMap(line -> compared.columns().stream().map(column -> compared.value(line, column)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        top = Drawing.rounded(most);
    }

    Element svg() {
        List<Line> lines = compared.found().lines();
        double height = TOP + HEIGHT + BELOW + lines.size() * LEGEND_LINE;
        Element svg = Drawing.sheet(WIDTH, height);
        String measure = SearchParameters.nameOf(compared.parameters().measure());
        svg.appendChild(Drawing.text(LEFT, TOP - 18, texts.text("compare.measure." + measure), "start"));
        grid(svg);
        labels(svg);
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), i);
            legend(svg, lines.get(i), i);
        }
        return svg;
    }

    private void grid(Element svg) {
        for (int tick = 0; tick <= Drawing.TICKS; tick++) {
            double value = top * tick / Drawing.TICKS;
            svg.appendChild(Drawing.stroke(LEFT, y(value), WIDTH - RIGHT, y(value), "#c9c9c9")
                    .attr("class", "grid"));
            svg.appendChild(Drawing.text(LEFT - 8, y(value) + 5, numbers.of(value), "end"));
        }
    }

    private void labels(Element svg) {
        List<String> columns = compared.columns();
        int every = Math.max(1, (columns.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < columns.size(); i += every) {
            svg.appendChild(Drawing.text(x(i), TOP + HEIGHT + 22, columns.get(i), "middle"));
        }
    }

    private void line(Element svg, Line line, int place) {
        StringBuilder points = new StringBuilder();
        List<String> columns = compared.columns();
        Element marks = Drawing.shape("g");
        for (int i = 0; i < columns.size(); i++) {
            double value = compared.value(line, columns.get(i));
            points.append(Drawing.number(x(i)))
                    .append(',')
                    .append(Drawing.number(y(value)))
                    .append(' ');
            if (value > 0) {
                String said = Drawing.shown(line.query()) + ", " + columns.get(i) + ": " + numbers.of(value);
                marks.appendChild(Drawing.shape("a")
                        .attr("href", addresses.apply(compared.address(line, columns.get(i))))
                        .attr("tabindex", "-1")
                        .appendChild(Html.element("title", said))
                        .appendChild(Drawing.mark(x(i), y(value), place)));
            }
        }
        svg.appendChild(
                drawn(Drawing.shape("polyline").attr("points", points.toString().strip()), place));
        svg.appendChild(marks);
    }

    private void legend(Element svg, Line line, int place) {
        double y = TOP + HEIGHT + BELOW + place * LEGEND_LINE + 8;
        svg.appendChild(drawn(Drawing.stroke(LEFT, y, LEFT + 50, y, ""), place));
        svg.appendChild(Drawing.mark(LEFT + 25, y, place));
        svg.appendChild(Drawing.text(LEFT + 60, y + 5, Drawing.cut(line.query(), LONGEST_LABEL), "start"));
    }

    private static Element drawn(Element line, int place) {
        return line.attr("class", "line line-" + (place + 1))
                .attr("fill", "none")
                .attr("stroke", Drawing.COLOURS.get(place))
                .attr("stroke-width", "2")
                .attr("stroke-dasharray", DASHES.get(place));
    }

    private double x(int column) {
        int columns = compared.columns().size();
        double width = WIDTH - LEFT - RIGHT - 30;
        return LEFT + 15 + (columns < 2 ? width / 2 : width * column / (columns - 1));
    }

    private double y(double value) {
        return TOP + HEIGHT * (1 - value / top);
    }
}
