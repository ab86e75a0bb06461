package se.nyhetsarkivet.web.compare;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.result.SearchComparison.Line;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/**
 * Draws a comparison by publisher in SVG: for each publisher a bar for each search, in the order of the searches and with a mark at its
 * end as well as a colour, each bar a link to its hits. The publishers with the largest numbers are drawn; the table has all.
 */
final class PublisherChart {

    private static final int MOST_PUBLISHERS = 20;
    private static final double WIDTH = 900;
    private static final double LEFT = 290;
    private static final double RIGHT = 90;
    private static final double HEADING = 26;
    private static final double AXIS = 32;
    private static final double BAR = 12;
    private static final double BETWEEN_BARS = 4;
    private static final double BETWEEN_GROUPS = 14;
    private static final double LEGEND_LINE = 24;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_LABEL = 90;

    private final ReaderTexts texts;
    private final Compared compared;
    private final UnaryOperator<String> addresses;
    private final Numbers numbers;
    private final List<Line> lines;
    private final List<String> publishers;
    private final double top;
    private final double begin;

    /** Prepares to draw; the addresses of a file begin with the archive's. */
    PublisherChart(ReaderTexts texts, Compared compared, UnaryOperator<String> addresses) {
        this.texts = texts;
        this.compared = compared;
        this.addresses = addresses;
        numbers = new Numbers(compared.parameters().measure(), texts.locale());
        lines = compared.found().lines();
        publishers = compared.columns().stream()
                .sorted(Comparator.comparingDouble(this::sum).reversed())
                .limit(MOST_PUBLISHERS)
                .toList();
        top = Drawing.rounded(publishers.stream()
                .flatMap(publisher -> lines.stream().map(line -> compared.value(line, publisher)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0));
        begin = HEADING + LEGEND_LINE * lines.size() + AXIS;
    }

    private double sum(String publisher) {
        return lines.stream()
                .mapToDouble(line -> compared.value(line, publisher))
                .sum();
    }

    Element svg() {
        double bottom = begin + publishers.size() * group();
        boolean all = publishers.size() == compared.columns().size();
        double height = bottom + (all ? 0 : LEGEND_LINE);
        Element svg = Drawing.sheet(WIDTH, height);
        String measure = SearchParameters.nameOf(compared.parameters().measure());
        svg.appendChild(Drawing.text(8, 18, texts.text("compare.measure." + measure), "start"));
        grid(svg, bottom - BETWEEN_GROUPS / 2);
        for (int i = 0; i < publishers.size(); i++) {
            publisher(svg, publishers.get(i), begin + i * group());
        }
        for (int i = 0; i < lines.size(); i++) {
            double y = HEADING + LEGEND_LINE * (i + 0.5);
            svg.appendChild(bar(8, y, 42, i));
            svg.appendChild(Drawing.mark(50, y, i));
            svg.appendChild(Drawing.text(68, y + 5, Drawing.cut(lines.get(i).query(), LONGEST_LABEL), "start"));
        }
        if (!all) {
            String said = texts.text(
                    "compare.picture.part",
                    publishers.size(),
                    compared.columns().size());
            svg.appendChild(Drawing.text(8, height - LEGEND_LINE / 2, said, "start"));
        }
        return svg;
    }

    private double group() {
        return lines.size() * (BAR + BETWEEN_BARS) + BETWEEN_GROUPS;
    }

    private void grid(Element svg, double bottom) {
        for (int tick = 0; tick <= Drawing.TICKS; tick++) {
            double value = top * tick / Drawing.TICKS;
            svg.appendChild(Drawing.stroke(x(value), begin - 6, x(value), bottom, "#c9c9c9")
                    .attr("class", "grid"));
            svg.appendChild(Drawing.text(x(value), begin - 12, numbers.of(value), "middle"));
        }
    }

    private void publisher(Element svg, String publisher, double y) {
        double middle = y + (group() - BETWEEN_GROUPS) / 2;
        svg.appendChild(Drawing.text(LEFT - 12, middle + 4, Drawing.cut(publisher, LONGEST_NAME), "end"));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double value = compared.value(line, publisher);
            if (value > 0) {
                double at = y + i * (BAR + BETWEEN_BARS) + BAR / 2;
                String said = Drawing.shown(line.query()) + ", " + Drawing.shown(publisher) + ": " + numbers.of(value);
                svg.appendChild(Drawing.shape("a")
                        .attr("href", addresses.apply(compared.address(line, publisher)))
                        .attr("tabindex", "-1")
                        .appendChild(Html.element("title", said))
                        .appendChild(bar(LEFT, at, x(value) - LEFT, i))
                        .appendChild(Drawing.mark(x(value), at, i))
                        .appendChild(Drawing.text(x(value) + 12, at + 5, numbers.of(value), "start")));
            }
        }
    }

    private static Element bar(double x, double middle, double width, int place) {
        return Drawing.shape("rect")
                .attr("class", "mark line-" + (place + 1))
                .attr("x", Drawing.number(x))
                .attr("y", Drawing.number(middle - BAR / 2))
                .attr("width", Drawing.number(width))
                .attr("height", Drawing.number(BAR))
                .attr("fill", Drawing.COLOURS.get(place));
    }

    private double x(double value) {
        return LEFT + (WIDTH - LEFT - RIGHT) * value / top;
    }
}
