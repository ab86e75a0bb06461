package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;

/**
 * The text of an authority's press page: how to reach the press service, then a list of news, each a date behind a bullet,
 * a headline, and a lead in which a line that begins with a dash is somebody speaking. What comes before the first date,
 * the contact part, is no news and is left out.
 */
final class PressPageReader implements NewsReader {

    private static final Pattern DATE =
            Pattern.compile("[\\s\\u00a0]*(?:[•·*▪◦‣-][\\s\\u00a0]*)?(\\d{4}-\\d{1,2}-\\d{1,2})[\\s\\u00a0]*");
    private static final Pattern SPEECH = Pattern.compile("[–—―-]\\s*\\S.*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u2007]+");

    private final Lines lines;
    private final ReadOptions options;
    private final List<Rejection> defects = new ArrayList<>();
    private Optional<DateLine> pending = Optional.empty();
    private boolean begun;

    PressPageReader(SourceDocument document, ReadOptions options) throws IOException {
        this.lines = new Lines(document.content().open());
        this.options = options;
    }

    /** A line with nothing but a date. */
    private record DateLine(String place, String date) {}

    static boolean hasNews(String beginning) {
        return beginning.lines().anyMatch(line -> DATE.matcher(line).matches());
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
        DateLine dateLine = pending.get();
        return Optional.of(read(dateLine, linesUpToNextDate()));
    }

    /** The lines that belong to the current date; the next date line is then pending. */
    private List<String> linesUpToNextDate() throws IOException {
        List<String> texts = new ArrayList<>();
        pending = Optional.empty();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Lines.Line current = line.get();
            Matcher date = DATE.matcher(current.text());
            if (!current.defect().isEmpty()) {
                defects.add(new Rejection(current.place(), current.defect()));
            } else if (date.matches()) {
                pending = Optional.of(new DateLine(current.place(), date.group(1)));
                return texts;
            } else {
                texts.add(SPACE.matcher(current.text()).replaceAll(" ").strip());
            }
        }
        return texts;
    }

    private RecordOutcome read(DateLine dateLine, List<String> texts) {
        List<String> written = texts.stream().filter(text -> !text.isEmpty()).toList();
        try {
            PartialDate date = PartialDate.parse(dateLine.date());
            if (written.isEmpty()) {
                throw new InvalidValueException("the item has no headline");
            }
            NewsItem item = NewsItem.builder(written.getFirst(), date)
                    .lead(lead(written.subList(1, written.size())))
                    .publisher(options.publisher())
                    .language("sv")
                    .build();
            return new RecordOutcome.Accepted(item, dateLine.place(), Optional.empty());
        } catch (InvalidValueException invalid) {
            return new RecordOutcome.Rejected(new Rejection(
                    dateLine.place(),
                    String.valueOf(invalid.getMessage()),
                    dateLine.date() + "\n" + String.join("\n", written)));
        }
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
