package se.nyhetsarkivet.web.source.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.source.DocumentOpener.Opened;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.fetch.Fetched;

/**
 * What the archive would read in a document, without importing it.
 *
 * @param format the label of its format
 * @param items the items in it
 * @param failure why no items could be read; empty if they could
 */
public record ReadDocument(String format, List<NewsItem> items, String failure) {

    private static final NewsIntake INTAKE = new NewsIntake();
    private static final String PAGE = "html-page";
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** Copies the list. */
    public ReadDocument {
        items = List.copyOf(items);
    }

    /**
     * Reads a document.
     *
     * @param document what was fetched
     * @param date the date of records that have none, if it is known
     * @return what was read
     */
    public static ReadDocument of(Fetched.Document document, Optional<PartialDate> date) {
        ReadOptions options = date.map(ReadOptions.NONE::withDate).orElse(ReadOptions.NONE);
        ReadOptions encoded = charset(document).map(options::withEncoding).orElse(options);
        SourceDocument source = new SourceDocument(
                document.address().toString(),
                document.body()::open,
                Optional.of(document.at()),
                document.address().toString());
        String format = "";
        List<NewsItem> items = new ArrayList<>();
        String failure = "";
        try {
            Opened opened = INTAKE.open(source, encoded);
            format = opened.format();
            try (NewsReader reader = opened.reader()) {
                for (Optional<RecordOutcome> record = reader.next(); record.isPresent(); record = reader.next()) {
                    switch (record.get()) {
                        case RecordOutcome.Accepted accepted -> items.add(accepted.item());
                        case RecordOutcome.Rejected rejected ->
                            failure = rejected.rejection().reason();
                        case RecordOutcome.Withdrawn withdrawn -> {}
                    }
                }
            }
        } catch (IOException unreadable) {
            failure = String.valueOf(unreadable.getMessage());
        }
        return new ReadDocument(format, items, items.isEmpty() ? failure : "");
    }

    /** Feeds declare their encoding within; a server that says UTF-8 of everything is not believed against them. */
    private static Optional<Charset> charset(Fetched.Document document) {
        Matcher named = CHARSET.matcher(document.field("Content-Type"));
        boolean page = document.field("Content-Type").contains("html");
        try {
            return page && named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /**
     * The day on which a document was fetched.
     *
     * @param document the document
     * @return the day in Sweden
     */
    public static Optional<PartialDate> seenOn(Fetched.Document document) {
        return Optional.of(PartialDate.of(document.at().atZone(PartialDate.ZONE).toLocalDate()));
    }

    /**
     * Whether it is a web page.
     *
     * @return true if it was read as one
     */
    public boolean isPage() {
        return format.equals(PAGE);
    }
}
