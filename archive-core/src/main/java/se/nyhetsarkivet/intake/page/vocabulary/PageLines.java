package se.nyhetsarkivet.intake.page.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The lines of a page as a reader sees them, with the dates that its time elements give to machines. */
public final class PageLines implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "head");
    private static final Set<String> LINE_ENDS =
            Set.of("br", "td", "th", "dt", "dd", "li", "tr", "option", "summary", "hr");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    /** The most pieces in which a date is set, one below the other. */
    private static final int MOST_PIECES = 8;

    private static final int LONGEST_PIECE = 10;
    private static final Pattern DATED = Pattern.compile("(?iu).*(?<![a-z])(date|datum)(?![a-z]).*");
    private static final Pattern ABBREVIATED_DATE =
            Pattern.compile("(?iu).*(publish|publicer|dat(e|um)|time|posted|update|dtstart|modif).*");

    private final List<Line> lines = new ArrayList<>();
    private final Element heading;
    private StringBuilder text = new StringBuilder();
    private List<Time> times = new ArrayList<>();
    private Optional<Element> place = Optional.empty();
    private int timeStart;
    private int position;
    private int kept;
    private int joined;
    private boolean inHeading;

    private PageLines(Element heading) {
        this.heading = heading;
    }

    /**
     * A line.
     *
     * @param text its words
     * @param times the time elements in it
     * @param place the element in which it begins
     * @param position how many characters of the page stand before it
     * @param inHeading whether it is in the heading of the article
     */
    public record Line(String text, List<Time> times, Element place, int position, boolean inHeading) {}

    /**
     * A time element.
     *
     * @param start where it begins in its line
     * @param end where it ends
     * @param machine what its attribute says, or the empty string
     * @param element the element
     */
    public record Time(int start, int end, String machine, Element element) {}

    /** The lines of an element; those within a heading are marked. */
    public static List<Line> of(Element page, Optional<Element> heading) {
        PageLines lines = new PageLines(heading.orElse(page));
        page.filter(lines);
        lines.end();
        return lines.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words, kept > 0 ? words.getWholeText().split("\\R", -1) : new String[] {words.text()});
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (endsLine(element)) {
                end();
            }
            inHeading |= depth > 0 && element.equals(heading);
            kept += element.normalName().equals("pre") ? 1 : 0;
            joined += inPieces(element) ? 1 : 0;
            if (isTime(element)) {
                timeStart = text.length();
                place = place.or(() -> Optional.of(element));
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            joined -= inPieces(element) ? 1 : 0;
            if (isTime(element)) {
                String machine = element.attr(element.normalName().equals("time") ? "datetime" : "title");
                times.add(new Time(Math.min(timeStart, text.length()), text.length(), machine, element));
            }
            kept -= element.normalName().equals("pre") ? 1 : 0;
            if (endsLine(element)) {
                end();
            }
            inHeading &= !element.equals(heading);
        }
        return FilterResult.CONTINUE;
    }

    private static Time withHour(Time time, String line) {
        return new Time(
                time.start(),
                HourBeside.end(time.machine(), line, time.end()),
                HourBeside.joined(time.machine(), line.substring(time.end())),
                time.element());
    }

    private boolean endsLine(Element element) {
        return joined == 0 && (element.isBlock() || LINE_ENDS.contains(element.normalName()));
    }

    /** A time, or an abbreviation with the date in its title, as microformats have it. */
    private static boolean isTime(Element element) {
        return element.normalName().equals("time")
                || (element.normalName().equals("abbr")
                        && element.hasAttr("title")
                        && ABBREVIATED_DATE.matcher(element.className()).matches());
    }

    /** Day, month and year have an element each, as in the leaves of calendars. */
    private static boolean inPieces(Element element) {
        return element.childrenSize() > 1
                && element.childrenSize() <= MOST_PIECES
                && DATED.matcher(element.className()).matches()
                && element.children().stream()
                        .allMatch(piece ->
                                piece.childrenSize() == 0 && piece.ownText().length() <= LONGEST_PIECE);
    }

    private void add(TextNode node, String[] written) {
        for (int i = 0; i < written.length; i++) {
            if (i > 0) {
                end();
            }
            add(node, written[i]);
        }
    }

    /** A text as it stands in a line: figures of other widths are ordinary ones, and what nobody sees is left out. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        INVISIBLE
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private void add(TextNode node, String words) {
        for (String word : plain(words).split("[\\s\\u00a0]+", -1)) {
            if (!word.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
        }
        Element parent = node.parent();
        if (!words.isBlank() && place.isEmpty() && parent != null) {
            place = Optional.of(parent);
        }
    }

    private void end() {
        if (place.isPresent() && (!text.isEmpty() || !times.isEmpty())) {
            String line = text.toString();
            List<Time> timed = times.stream().map(time -> withHour(time, line)).toList();
            lines.add(new Line(line, timed, place.get(), position, inHeading));
            position += text.length();
        }
        text = new StringBuilder();
        times = new ArrayList<>();
        place = Optional.empty();
    }
}
