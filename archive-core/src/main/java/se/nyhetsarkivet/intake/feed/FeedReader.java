package se.nyhetsarkivet.intake.feed;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.intake.markup.xml.XmlCursor;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlPart;
import se.nyhetsarkivet.intake.markup.xml.mending.XmlShape;
import se.nyhetsarkivet.intake.source.ItemDraft;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Reads the items of a feed. If the title of the channel stands only behind them, the document is read through for it first. */
final class FeedReader implements NewsReader {

    private static final Set<String> RECORDS = Set.of("item", "entry");
    private static final XmlShape SHAPE = new XmlShape(Set.of("rss", "rdf", "channel", "feed"), RECORDS);

    private final SourceDocument document;
    private final ReadOptions options;
    private final XmlCursor cursor;
    private FeedHeader header;
    private Optional<FeedChannel> channel = Optional.empty();
    private int open;
    private long items;

    FeedReader(SourceDocument document, ReadOptions options) throws IOException {
        this.document = document;
        this.options = options;
        this.cursor = cursor();
        this.header = new FeedHeader(document.url());
    }

    private XmlCursor cursor() throws IOException {
        return new XmlCursor(document.content().open(), options.encoding(), SHAPE);
    }

    private static boolean isRecord(XmlElement element) {
        return RECORDS.contains(element.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        return cursor.nextOf(this::read);
    }

    private Optional<RecordOutcome> read(XmlPart part) throws IOException {
        switch (part) {
            case XmlPart.Opened opened -> {
                if (open == 0) {
                    header = new FeedHeader(document.url());
                    channel = Optional.empty();
                }
                open++;
                header.open(opened.element());
            }
            case XmlPart.Closed closed -> open--;
            case XmlPart.Whole whole -> {
                if (isRecord(whole.element())) {
                    header.meetRecord(false);
                    return Optional.of(item(whole.element(), whole.line()));
                }
                header.add(whole.element());
            }
            case XmlPart.Defective defective -> {
                if (isRecord(defective.element())) {
                    items++;
                    header.meetRecord(true);
                    return refused(place(defective.line()), defective.reason(), defective.text());
                }
            }
            case XmlPart.Remains remains -> {
                header.leaveOutRemains();
                header.meetRecord(true);
                return refused("line " + remains.line(), remains.reason(), remains.text());
            }
            case XmlPart.Broken broken -> {
                return refused("line " + broken.line(), broken.reason(), "");
            }
        }
        return Optional.empty();
    }

    private RecordOutcome item(XmlElement item, long line) throws IOException {
        items++;
        if (channel.isEmpty()) {
            channel = Optional.of((header.hasTitle() || open == 0 ? header : headerBehindItems()).channel());
        }
        ItemDraft draft = new FeedItem(item, channel.get(), options).draft();
        cursor.otherEncoding().ifPresent(draft::readAs);
        return draft.finish(place(line), document.seenAt(), options);
    }

    private FeedHeader headerBehindItems() throws IOException {
        FeedHeader whole = new FeedHeader(document.url());
        try (XmlCursor ahead = cursor()) {
            for (Optional<XmlPart> part = ahead.next(); part.isPresent(); part = ahead.next()) {
                switch (part.get()) {
                    case XmlPart.Opened opened -> whole.open(opened.element());
                    case XmlPart.Whole found when isRecord(found.element()) -> whole.meetRecord(false);
                    case XmlPart.Whole found -> whole.add(found.element());
                    case XmlPart.Closed closed -> {}
                    case XmlPart.Defective defective -> {
                        if (isRecord(defective.element())) {
                            whole.meetRecord(true);
                        }
                    }
                    case XmlPart.Remains remains -> {
                        whole.leaveOutRemains();
                        whole.meetRecord(true);
                    }
                    case XmlPart.Broken broken -> {}
                }
            }
        }
        return whole;
    }

    private static Optional<RecordOutcome> refused(String place, String reason, String text) {
        return Optional.of(new RecordOutcome.Rejected(new Rejection(place, reason, text)));
    }

    private String place(long line) {
        return "item " + items + " (line " + line + ")";
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
