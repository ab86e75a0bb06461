package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDates;
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

    private final Lines lines;
    private final ReadOptions options;
    private final boolean headlinesAbove;
    private final List<Rejection> defects = new ArrayList<>();
    private Optional<Start> pending = Optional.empty();
    private boolean begun;

    PressPageReader(SourceDocument document, ReadOptions options) throws IOException {
        this.lines = new Lines(document.content().open());
        this.options = options;
        this.headlinesAbove = HeadlineOrder.isAbove(Beginning.of(document).text());
    }

    /** Where an item begins, and with what. */
    private record Start(String place, DateLine line) {}

    static boolean hasNews(String beginning) {
        return beginning
                .lines()
                .map(DateLine::plain)
                .flatMap(line -> DateLine.of(line, false).stream())
                .anyMatch(line -> SourceDates.findAmongOld(line.date()).isPresent());
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        if (!begun) {
            begun = true;
            // What precedes the first date is the contact part.
            linesUpToNextDate();
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
        pending = Optional.empty();
        boolean withinText = false;
        int lastText = -1;
        String place = "";
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Lines.Line current = line.get();
            if (!current.defect().isEmpty()) {
                defects.add(new Rejection(current.place(), current.defect()));
                continue;
            }
            String text = DateLine.plain(current.text());
            Optional<DateLine> date = DateLine.of(text, withinText);
            if (date.isPresent()) {
                pending = Optional.of(new Start(
                        headlinesAbove && lastText >= 0 ? place : current.place(),
                        headlinesAbove && lastText >= 0
                                ? new DateLine(date.get().date(), texts.remove(lastText))
                                : date.get()));
                return texts;
            }
            if (!text.isEmpty()) {
                lastText = texts.size();
                place = current.place();
            }
            texts.add(text);
            withinText = !text.isEmpty();
        }
        return texts;
    }

    private RecordOutcome read(Start beginning, List<String> texts) {
        DateLine line = beginning.line();
        List<String> written = new ArrayList<>(texts);
        written.addFirst(line.headline());
        written.removeIf(String::isEmpty);
        try {
            if (written.isEmpty()) {
                throw new InvalidValueException("the item has no headline");
            }
            Optional<PartialDate> stated = SourceDates.findAmongOld(line.date());
            NewsItem item = NewsItem.builder(written.getFirst(), stated.orElseGet(() -> instead(line.date())))
                    .lead(lead(written.subList(1, written.size())))
                    .publisher(options.publisher())
                    .language("sv")
                    .extra(stated.isPresent() ? new TreeMap<>() : kept(line.date()))
                    .build();
            return new RecordOutcome.Accepted(item, beginning.place(), Optional.empty()).dated(line.date());
        } catch (InvalidValueException invalid) {
            return new RecordOutcome.Rejected(new Rejection(
                    beginning.place(),
                    String.valueOf(invalid.getMessage()),
                    line.date() + "\n" + String.join("\n", written)));
        }
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
