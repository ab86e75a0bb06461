package se.nyhetsarkivet.web.compare;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.web.text.html.Html;

/** The parts of a picture in SVG. Everything that they look like stands in them, so that a file is as the page; a page may give other colours. */
final class Drawing {

    /** One for each search. */
    static final List<String> COLOURS = List.of("#0b5394", "#a61c00", "#38761d", "#6a3fa0", "#7f6000");

    /** How many steps an axis has. */
    static final int TICKS = 4;

    private static final int DECIMAL = 10;
    private static final double MARK = 4;
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\ufffe\uffff]");

    private Drawing() {}

    /** An empty picture on a ground of its size. */
    static Element sheet(double width, double height) {
        Element svg = shape("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("font-family", "sans-serif")
                .attr("font-size", "14")
                .attr("class", "compare-chart");
        put(svg, "viewBox", "0 0 " + number(width) + " " + number(height));
        return svg.appendChild(shape("rect")
                .attr("class", "ground")
                .attr("width", number(width))
                .attr("height", number(height))
                .attr("fill", "#ffffff"));
    }

    /** The next number that is a tenth, a fifth, a quarter or a half of a power of ten, four times. */
    static double rounded(double most) {
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

    /** A circle, a square, a diamond, a triangle or a triangle that stands on its tip. */
    static Element mark(double x, double y, int place) {
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

    static Element stroke(double x1, double y1, double x2, double y2, String colour) {
        return shape("line")
                .attr("x1", number(x1))
                .attr("y1", number(y1))
                .attr("x2", number(x2))
                .attr("y2", number(y2))
                .attr("stroke", colour);
    }

    static Element text(double x, double y, String text, String anchor) {
        return Html.element("text", text)
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("text-anchor", anchor)
                .attr("fill", "#1b1c1e");
    }

    static Element shape(String name) {
        return new Element(name);
    }

    /** The name keeps its capital: HTML has none, and SVG has. */
    private static void put(Element element, String name, String value) {
        element.attributes().put(name, value);
    }

    static String number(double value) {
        double rounded = Math.round(value * DECIMAL) / (double) DECIMAL;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** Without what no XML may have. */
    static String shown(String text) {
        return NOT_IN_XML.matcher(text).replaceAll(" ");
    }

    /** As much of a text as there is room for. */
    static String cut(String text, int longest) {
        String shown = shown(text);
        int end = Math.min(shown.codePointCount(0, shown.length()), longest - 1);
        int at = shown.offsetByCodePoints(0, end);
        return shown.codePointCount(0, shown.length()) <= longest ? shown : shown.substring(0, at) + "…";
    }
}
