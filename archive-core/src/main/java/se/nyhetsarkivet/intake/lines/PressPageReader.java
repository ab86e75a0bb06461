package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.draft.TidyItem;
import se.nyhetsarkivet.intake.lines.PageLines.Line;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.json.NewsArticleJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of an authority's press page: how to reach the press service, then a list of news, each a {@link DateLine}, a
 * headline there, below it or above it, and a lead in which a line that begins with a dash is somebody speaking. What comes before the
 * first date, or the headline above it, is the contact part and no news, and is left out; every line behind it is part of an item or of a rejection.
 */
final class PressPageReader implements NewsReader {

    private static final Pattern SPEECH = Pattern.compile("[–—―-]\\s*\\S.*");

    private static final Pattern RULER = Pattern.compile("[=_~*#\u2013\u2014 -]{3,}");
    private static final Pattern MARKS_OF_HEADING = Pattern.compile("^#{1,6} ?(?=\\S)|(?<=\\S) #{1,6}$");
    private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(.+)\\1$");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)[\u2013\u2014-]? ?(?:sida|sidan|page) \\d+ ?(?:av|of|/|\\() ?\\d+\\)? ?[\u2013\u2014-]?");

    private final PageLines lines;
    private final ReadOptions options;
    private final PageForm form;
    private final boolean headlinesAbove;
    private final List<Rejection> defects = new ArrayList<>();
    private Optional<Start> pending = Optional.empty();
    private String year = "";
    private boolean begun;

    PressPageReader(SourceDocument document, ReadOptions options) throws IOException {
        List<Line> beginning = PageLines.of(Beginning.of(document), options);
        this.options = options;
        this.form = PageForm.of(beginning);
        this.headlinesAbove = HeadlineOrder.isAbove(beginning, form);
        this.lines = PageLines.of(document, options);
    }

    /** Where an item begins, and with what. */
    private record Start(String place, DateLine line, String year) {}

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        if (!begun) {
            // What precedes the first date is the contact part.
            linesUpToNextDate();
            begun = true;
        }
        if (!defects.isEmpty()) {
            return Optional.of(new RecordOutcome.Rejected(defects.removeFirst()));
        }
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        Start beginning = pending.get();
        return Optional.of(read(beginning, linesUpToNextDate()));
    }

    /** The lines that belong to the current date; the next date line is then pending, with the headline above it if it is there. */
    private List<String> linesUpToNextDate() throws IOException {
        List<String> texts = new ArrayList<>();
        boolean hasHeadline =
                pending.isPresent() && !pending.get().line().headline().isEmpty();
        pending = Optional.empty();
        String place = "";
        boolean belowText = false;
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Line current = line.get();
            if (!current.defect().isEmpty()) {
                defects.add(new Rejection(current.place(), current.defect(), current.text()));
                continue;
            }
            if (isFurniture(current)) {
                belowText = false;
                continue;
            }
            boolean within = current.gap() == 0 && belowText;
            Optional<DateLine> date =
                    form.at(current, new PageForm.Around(within, hasHeadline || !texts.isEmpty(), begun, lines.peek()));
            if (date.isPresent()) {
                pending = Optional.of(start(current, date.get(), texts, place));
                return texts;
            }
            place = current.place();
            texts.add(current.text());
            belowText = true;
        }
        return texts;
    }

    private Start start(Line line, DateLine date, List<String> above, String placeAbove) {
        return headlinesAbove && !above.isEmpty()
                ? new Start(placeAbove, new DateLine(date.date(), above.removeLast()), year)
                : new Start(line.place(), date, year);
    }

    /** What only sets the page: numbers of pages, rulers, and headings with the year of the dates below. */
    private boolean isFurniture(Line line) throws IOException {
        Optional<String> yearAbove = form.yearAbove(line, lines.peek());
        yearAbove.ifPresent(found -> year = found);
        return yearAbove.isPresent()
                || form.isMonthAbove(line, lines.peek())
                || PAGE_NUMBER.matcher(line.text()).matches()
                || RULER.matcher(line.text()).matches();
    }

    private RecordOutcome read(Start beginning, List<String> texts) {
        DateLine line = beginning.line();
        List<String> written = new ArrayList<>(texts);
        written.addFirst(line.headline());
        written.replaceAll(PressPageReader::unmarked);
        written.removeIf(String::isEmpty);
        try {
            if (written.isEmpty()) {
                throw new InvalidValueException("the item has no headline");
            }
            Optional<PartialDate> stated =
                    SourceDates.findAmongOld(line.date()).or(() -> inYear(line.date(), beginning.year()));
            NewsItem item = NewsItem.builder(written.getFirst(), stated.orElseGet(() -> instead(line.date())))
                    .lead(lead(written.subList(1, written.size())))
                    .publisher(options.publisher())
                    .language("sv")
                    .extra(stated.isPresent() ? new TreeMap<>() : kept(line.date()))
                    .build();
            return new RecordOutcome.Accepted(
                            TidyItem.withTwoDates(item, line.date()), beginning.place(), Optional.empty())
                    .dated(line.date());
        } catch (InvalidValueException invalid) {
            return new RecordOutcome.Rejected(new Rejection(
                    beginning.place(),
                    String.valueOf(invalid.getMessage()),
                    line.date() + "\n" + String.join("\n", written)));
        }
    }

    /** A day in the year that a heading gives; it stands behind the month, in figures also before it. */
    private static Optional<PartialDate> inYear(String date, String year) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(date + " " + year, DateLine.withYear(date, year), year + "-" + date)
                .flatMap(whole -> SourceDates.findAmongOld(whole).stream())
                .findFirst();
    }

    /** A line without the marks that Markdown has around headings. */
    private static String unmarked(String line) {
        return BOLD.matcher(MARKS_OF_HEADING.matcher(line).replaceAll("")).replaceFirst("$2");
    }

    private PartialDate instead(String stated) {
        return options.date()
                .orElseThrow(() -> new InvalidValueException(
                        SourceDates.refusal(stated).getMessage() + "; " + Remedy.DATE.words() + " to take it anyway"));
    }

    private static SortedMap<String, String> kept(String date) {
        return new TreeMap<>(
                Map.of(NewsArticleJson.STATED_DATE, JsonMapper.shared().writeValueAsString(date)));
    }

    /** Wrapped lines are one paragraph; what somebody says begins a new one. */
    private static String lead(List<String> written) {
        StringBuilder lead = new StringBuilder();
        for (String line : written) {
            boolean speech = SPEECH.matcher(line).matches();
            if (!lead.isEmpty()) {
                lead.append(speech ? "\n" : " ");
            }
            lead.append(speech ? "– " + line.substring(1).strip() : line);
        }
        return lead.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
