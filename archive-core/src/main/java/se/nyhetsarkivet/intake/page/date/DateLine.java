package se.nyhetsarkivet.intake.page.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines.Line;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines.Time;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;
import se.nyhetsarkivet.intake.source.SourceDates;

/** A date in a line of a page, with what the line says of it. */
public final class DateLine {

    private static final int LONGEST_LABEL_LINE = 40;
    private static final Pattern LABEL = Pattern.compile("(?iu)^\\W*(?:sidan |senast )*publi[cs]\\p{L}+");

    private final Line line;
    private final String written;
    private final String label;
    private final String rest;
    private final Optional<Element> time;

    private DateLine(Line line, String written, String label, String rest, Optional<Element> time) {
        this.line = line;
        this.written = written;
        this.label = label;
        this.rest = rest;
        this.time = time;
    }

    public Line line() {
        return line;
    }

    /** The date in a form that SourceDates reads. */
    public String written() {
        return written;
    }

    /** What stands before the date: in its line, or as the whole line before. */
    public String label() {
        return label;
    }

    public boolean isTime() {
        return time.isPresent();
    }

    /** The element that the date stands in. */
    public Element place() {
        return time.orElseGet(line::place);
    }

    /** The line says nothing but when something was published. */
    public boolean isAlone() {
        return hasOnlyLabels(rest);
    }

    public static boolean hasOnlyLabels(String text) {
        return PageWords.LABELS.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The dates of all lines, in order; at most some. */
    public static List<DateLine> in(List<Line> lines, int most) {
        List<DateLine> dates = new ArrayList<>();
        String previous = "";
        for (Line line : lines) {
            if (dates.size() >= most) {
                break;
            }
            List<DateLine> found = in(line, previous);
            dates.addAll(found);
            boolean isLabel = found.isEmpty()
                    && !line.inHeading()
                    && line.text().length() <= LONGEST_LABEL_LINE
                    && (hasOnlyLabels(line.text())
                            || line.text().endsWith(":")
                            || line.text().indexOf(' ') < 0);
            previous = isLabel ? line.text() : "";
        }
        return dates;
    }

    private record Place(int start, int end, String written, Optional<Element> time) {}

    private static List<DateLine> in(Line line, String previous) {
        List<Place> places = new ArrayList<>();
        for (Time time : line.times()) {
            written(time, line.text().substring(time.start(), time.end()))
                    .ifPresent(written ->
                            places.add(new Place(time.start(), time.end(), written, Optional.of(time.element()))));
        }
        for (DateText.Found found : DateText.in(line.text())) {
            boolean told =
                    places.stream().anyMatch(place -> place.start() < found.end() && found.start() < place.end());
            if (!told) {
                places.add(new Place(found.start(), found.end(), found.written(), Optional.empty()));
            }
        }
        if (places.isEmpty()) {
            Matcher label = LABEL.matcher(line.text());
            if (label.find() || LABEL.matcher(previous).find()) {
                DateText.behind(line.text(), label.hasMatch() ? label.end() : 0)
                        .ifPresent(found ->
                                places.add(new Place(found.start(), found.end(), found.written(), Optional.empty())));
            }
        }
        places.sort(Comparator.comparingInt(Place::start));
        return labelled(line, places, previous);
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
            dates.add(new DateLine(line, place.written(), label, rest.toString(), place.time()));
            labelStart = place.end();
        }
        return dates;
    }
}
