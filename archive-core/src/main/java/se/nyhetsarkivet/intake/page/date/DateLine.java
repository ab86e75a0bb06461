package se.nyhetsarkivet.intake.page.date;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.page.date.DateText.Sureness;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines.Line;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines.Time;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** A date in a line of a page, with what the line says of it. */
public final class DateLine {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_LABEL_LINE = 40;

    /** So many lines of a page are looked at as a whole. */
    private static final int MOST_WHOLE_LINES = 300;

    private static final int MOST_IN_A_LINE = 200;

    /** Each date keeps what its line says beside it; of what is longer than a paragraph few are kept. */
    private static final int LONGEST_PARAGRAPH = 10_000;

    private static final int MOST_IN_A_LONG_LINE = 10;

    private final Line line;
    private final Place at;
    private final String label;
    private final String behind;
    private final String rest;

    private DateLine(Line line, Place at, String label, String behind, String rest) {
        this.line = line;
        this.at = at;
        this.label = label;
        this.behind = behind;
        this.rest = rest;
    }

    public Line line() {
        return line;
    }

    /** The date in a form that SourceDates reads. */
    public String written() {
        return at.written();
    }

    public Sureness sureness() {
        return at.sureness();
    }

    /** What stands before the date: in its line, or as the whole line before. */
    public String label() {
        return label;
    }

    /** What stands behind the date in its line. */
    public String behind() {
        return behind;
    }

    public boolean isTime() {
        return at.time().isPresent();
    }

    /** The element that the date stands in. */
    public Element place() {
        return at.time().orElseGet(line::place);
    }

    /** The line says nothing but when something was published. */
    public boolean isAlone() {
        return hasOnlyLabels(rest);
    }

    public static boolean hasOnlyLabels(String text) {
        return PageWords.LABELS.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
    }

    /** A line that says nothing but what the line below it is. */
    public static boolean isLabel(Line line) {
        return !line.inHeading()
                && line.text().length() <= LONGEST_LABEL_LINE
                && (hasOnlyLabels(line.text())
                        || line.text().endsWith(":")
                        || line.text().indexOf(' ') < 0);
    }

    /** The dates of all lines, in order; at most some. */
    public static List<DateLine> in(List<Line> lines, int most) {
        List<DateLine> dates = new ArrayList<>();
        Labels labels = new Labels();
        int whole = 0;
        for (Line line : lines) {
            if (dates.size() >= most) {
                break;
            }
            boolean mayBeWhole = whole < MOST_WHOLE_LINES && DateText.mayBeWhole(line.text());
            whole += mayBeWhole ? 1 : 0;
            String above = labels.of(line);
            List<Place> places = places(line, above, mayBeWhole);
            dates.addAll(labelled(line, places, above));
            labels.add(line, !places.isEmpty());
        }
        return dates;
    }

    /** What the lines above say of the next date. In a table the row above may have a label for each column. */
    private static final class Labels {

        private final Deque<Line> row = new ArrayDeque<>();
        private String previous = "";

        private String of(Line line) {
            Element own = line.place().closest("tr");
            Element above = row.isEmpty() ? null : row.peek().place().closest("tr");
            boolean below =
                    own != null && above != null && !own.equals(above) && (row.size() > 1 || previous.isEmpty());
            return below ? row.element().text() : previous;
        }

        private void add(Line line, boolean dated) {
            Element own = line.place().closest("tr");
            Element above = row.isEmpty() ? null : row.peek().place().closest("tr");
            previous = !dated && isLabel(line) ? line.text() : "";
            if (dated) {
                row.poll();
            } else {
                if (own == null || !own.equals(above) || previous.isEmpty()) {
                    row.clear();
                }
                if (own != null && !previous.isEmpty()) {
                    row.add(line);
                }
            }
        }
    }

    private record Place(int start, int end, String written, Sureness sureness, Optional<Element> time) {

        static Place of(DateText.Found found) {
            return new Place(found.start(), found.end(), found.written(), found.sureness(), Optional.empty());
        }

        boolean overlaps(int otherStart, int otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }

    private static List<Place> places(Line line, String previous, boolean mayBeWhole) {
        List<Place> places = new ArrayList<>();
        int most = line.text().length() > LONGEST_PARAGRAPH ? MOST_IN_A_LONG_LINE : MOST_IN_A_LINE;
        for (Time time : line.times().stream().limit(most).toList()) {
            written(time, line.text().substring(time.start(), time.end()))
                    .ifPresent(written -> places.add(
                            new Place(time.start(), time.end(), written, Sureness.SURE, Optional.of(time.element()))));
        }
        if (places.isEmpty() && mayBeWhole) {
            DateText.whole(line.text()).ifPresent(found -> addUnlessKnown(places, found));
        }
        if (places.isEmpty()) {
            labelled(line.text(), previous).forEach(found -> addUnlessKnown(places, found));
        }
        DateText.in(line.text()).stream().limit(most).forEach(found -> addUnlessKnown(places, found));
        if (places.isEmpty() && mayBeWhole) {
            DateText.atTheEnd(line.text()).ifPresent(found -> addUnlessKnown(places, found));
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    /** The dates behind what a line, or the one above it, is labelled with, in any form. */
    private static List<DateText.Found> labelled(String line, String previous) {
        List<DateText.Found> found = new ArrayList<>();
        if (line.length() > LONGEST_LINE || line.chars().noneMatch(Character::isDigit)) {
            return found;
        }
        Matcher label = PageWords.LEADING_LABEL.matcher(line);
        int end = 0;
        while (label.find()) {
            end = label.end();
            DateText.behind(line, end).ifPresent(found::add);
        }
        if (end == 0 && PageWords.ANY_LABEL.matcher(previous).find()) {
            DateText.behind(line, 0).ifPresent(found::add);
        }
        return found;
    }

    private static void addUnlessKnown(List<Place> places, DateText.Found found) {
        if (places.stream().noneMatch(place -> place.overlaps(found.start(), found.end()))) {
            places.add(Place.of(found));
        }
    }

    /** What a time element says to machines, else to readers. */
    private static Optional<String> written(Time time, String shown) {
        return Stream.of(time.machine(), shown)
                .filter(text -> SourceDates.find(text).isPresent())
                .findFirst()
                .or(() ->
                        DateText.in(shown).stream().map(DateText.Found::written).findFirst());
    }

    private static List<DateLine> labelled(Line line, List<Place> places, String previous) {
        StringBuilder rest = new StringBuilder(line.text());
        places.reversed().forEach(place -> rest.replace(place.start(), place.end(), " "));
        List<DateLine> dates = new ArrayList<>();
        int labelStart = 0;
        for (Place place : places) {
            String before = line.text()
                    .substring(Math.min(labelStart, place.start()), place.start())
                    .strip();
            String label = before.isEmpty() && labelStart == 0 ? previous : before;
            String behind =
                    line.text().substring(Math.min(place.end(), line.text().length()));
            dates.add(new DateLine(line, place, label, behind, rest.toString()));
            labelStart = place.end();
        }
        return dates;
    }
}
