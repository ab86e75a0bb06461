package se.nyhetsarkivet.web.compare;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.result.SearchComparison.Line;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.Html;
import se.nyhetsarkivet.web.text.ReaderTexts;

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
    private static final int TICKS = 4;
    private static final int LONGEST_LABEL = 90;
    private static final int DECIMAL = 10;
    private static final double MARK = 4;

    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\ufffe\uffff]");
    private static final List<String> COLOURS = List.of("#0b5394", "#a61c00", "#38761d", "#6a3fa0", "#7f6000");
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
        top = rounded(most);
    }

    /** The next number that is a tenth, a fifth, a quarter or a half of a power of ten, four times. */
    private static double rounded(double most) {
        if (most <= 0) {
            return TICKS;
        }
        double step = Math.pow(DECIMAL, Math.floor(Math.log10(most / TICKS)));
        for (double times : new double[] {1, 2, 2.5, 5, DECIMAL}) {
            if (step * times * TICKS >= most) {
                return step * times * TICKS;
            }
        }
        return step * DECIMAL * TICKS;
    }

    Element svg() {
        List<Line> lines = compared.found().lines();
        double height = TOP + HEIGHT + BELOW + lines.size() * LEGEND_LINE;
        Element svg = shape("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("font-family", "sans-serif")
                .attr("font-size", "14")
                .attr("class", "compare-chart");
        put(svg, "viewBox", "0 0 " + number(WIDTH) + " " + number(height));
        svg.appendChild(shape("rect")
                .attr("class", "ground")
                .attr("width", number(WIDTH))
                .attr("height", number(height))
                .attr("fill", "#ffffff"));
        String measure = SearchParameters.nameOf(compared.parameters().measure());
        svg.appendChild(text(LEFT, TOP - 18, texts.text("compare.measure." + measure), "start"));
        grid(svg);
        labels(svg);
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), i);
            legend(svg, lines.get(i), i);
        }
        return svg;
    }

    private void grid(Element svg) {
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = top * tick / TICKS;
            svg.appendChild(
                    stroke(LEFT, y(value), WIDTH - RIGHT, y(value), "#c9c9c9").attr("class", "grid"));
            svg.appendChild(text(LEFT - 8, y(value) + 5, numbers.of(value), "end"));
        }
    }

    private void labels(Element svg) {
        List<String> columns = compared.columns();
        int every = Math.max(1, (columns.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < columns.size(); i += every) {
            svg.appendChild(text(x(i), TOP + HEIGHT + 22, columns.get(i), "middle"));
        }
    }

    private void line(Element svg, Line line, int place) {
        StringBuilder points = new StringBuilder();
        List<String> columns = compared.columns();
        Element marks = shape("g");
        for (int i = 0; i < columns.size(); i++) {
            double value = compared.value(line, columns.get(i));
            points.append(number(x(i))).append(',').append(number(y(value))).append(' ');
            if (value > 0) {
                String said = shown(line) + ", " + columns.get(i) + ": " + numbers.of(value);
                marks.appendChild(shape("a")
                        .attr("href", addresses.apply(compared.address(line, columns.get(i))))
                        .attr("tabindex", "-1")
                        .appendChild(Html.element("title", said))
                        .appendChild(mark(x(i), y(value), place)));
            }
        }
        svg.appendChild(drawn(shape("polyline").attr("points", points.toString().strip()), place));
        svg.appendChild(marks);
    }

    private void legend(Element svg, Line line, int place) {
        double y = TOP + HEIGHT + BELOW + place * LEGEND_LINE + 8;
        svg.appendChild(drawn(stroke(LEFT, y, LEFT + 50, y, ""), place));
        svg.appendChild(mark(LEFT + 25, y, place));
        String query = shown(line);
        String shown = query.length() > LONGEST_LABEL ? query.substring(0, LONGEST_LABEL - 1) + "…" : query;
        svg.appendChild(text(LEFT + 60, y + 5, shown, "start"));
    }

    /** Without what no XML may have. */
    private static String shown(Line line) {
        return NOT_IN_XML.matcher(line.query()).replaceAll(" ");
    }

    private static Element drawn(Element line, int place) {
        return line.attr("class", "line line-" + (place + 1))
                .attr("fill", "none")
                .attr("stroke", COLOURS.get(place))
                .attr("stroke-width", "2")
                .attr("stroke-dasharray", DASHES.get(place));
    }

    /** A circle, a square, a diamond, a triangle or a triangle that stands on its tip. */
    private static Element mark(double x, double y, int place) {
        Element mark = shape("path")
                .attr(
                        "d",
                        switch (place) {
                            case 0 -> path(x - MARK, y, "a%1$s %1$s 0 1 0 %2$s 0a%1$s %1$s 0 1 0 -%2$s 0");
                            case 1 -> path(x - MARK, y - MARK, "h%2$sv%2$sh-%2$sz");
                            case 2 -> path(x, y - MARK - 1, "l%3$s %3$sl-%3$s %3$sl-%3$s -%3$sz");
                            case 3 -> path(x, y - MARK - 1, "l%3$s %2$sh-%4$sz");
                            default -> path(x, y + MARK + 1, "l%3$s -%2$sh-%4$sz");
                        });
        return mark.attr("class", "mark line-" + (place + 1)).attr("fill", COLOURS.get(place));
    }

    private static String path(double x, double y, String rest) {
        return "M" + number(x) + " " + number(y)
                + rest.formatted(number(MARK), number(2 * MARK), number(MARK + 1), number(2 * MARK + 2));
    }

    private double x(int column) {
        int columns = compared.columns().size();
        double width = WIDTH - LEFT - RIGHT - 30;
        return LEFT + 15 + (columns < 2 ? width / 2 : width * column / (columns - 1));
    }

    private double y(double value) {
        return TOP + HEIGHT * (1 - value / top);
    }

    private static Element stroke(double x1, double y1, double x2, double y2, String colour) {
        return shape("line")
                .attr("x1", number(x1))
                .attr("y1", number(y1))
                .attr("x2", number(x2))
                .attr("y2", number(y2))
                .attr("stroke", colour);
    }

    private static Element text(double x, double y, String text, String anchor) {
        return Html.element("text", text)
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("text-anchor", anchor)
                .attr("fill", "#1b1c1e");
    }

    private static Element shape(String name) {
        return new Element(name);
    }

    /** The name keeps its capital: HTML has none, and SVG has. */
    private static void put(Element element, String name, String value) {
        element.attributes().put(name, value);
    }

    private static String number(double value) {
        double rounded = Math.round(value * DECIMAL) / (double) DECIMAL;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
