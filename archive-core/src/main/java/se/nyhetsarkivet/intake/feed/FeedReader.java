package se.nyhetsarkivet.intake.feed;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.markup.xml.RecordCursor;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlPart;
import se.nyhetsarkivet.intake.markup.xml.mending.XmlShape;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Reads the items of a feed. If the title of the channel stands only behind them, the document is read through for it first. */
final class FeedReader implements NewsReader {

    private static final XmlShape SHAPE = new XmlShape(Set.of("rss", "rdf", "channel", "feed"), FeedSigns.RECORDS);

    private final SourceDocument document;
    private final ReadOptions options;
    private final RecordCursor cursor;
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

    private RecordCursor cursor() throws IOException {
        return new RecordCursor(document.content().open(), options.encoding(), SHAPE, new FeedSigns());
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        return cursor.nextOf(this::read);
    }

    private Optional<RecordOutcome> read(XmlPart part) throws IOException {
        if (part instanceof XmlPart.Opened) {
            if (open == 0) {
                header = new FeedHeader(document.url());
                channel = Optional.empty();
            }
            open++;
        }
        header.follow(part);
        return switch (part) {
            case XmlPart.Whole whole
            when FeedSigns.isRecordName(whole.element()) -> item(whole.element(), whole.line());
            case XmlPart.Defective defective
            when FeedSigns.isRecordName(defective.element()) -> {
                items++;
                yield refused(place(defective.line()), defective.reason(), defective.text());
            }
            case XmlPart.Remains remains -> refused("line " + remains.line(), remains.reason(), remains.text());
            case XmlPart.Broken broken -> refused("line " + broken.line(), broken.reason(), "");
            case XmlPart.Closed closed -> {
                open--;
                yield Optional.empty();
            }
            case XmlPart.Opened opened -> Optional.empty();
            case XmlPart.Whole other -> Optional.empty();
            case XmlPart.Defective other -> Optional.empty();
            case XmlPart.Loose loose -> Optional.empty();
        };
    }

    /** An item that says nothing is counted and left out. */
    private Optional<RecordOutcome> item(XmlElement item, long line) throws IOException {
        items++;
        if (item.isEmpty()) {
            return Optional.empty();
        }
        if (channel.isEmpty()) {
            channel = Optional.of((header.hasTitle() || open == 0 ? header : headerBehindItems()).channel());
        }
        ItemDraft draft = new FeedItem(item, channel.get(), options).draft();
        cursor.otherEncoding().ifPresent(draft::readAs);
        return Optional.of(draft.finish(place(line), document.seenAt(), options));
    }

    private FeedHeader headerBehindItems() throws IOException {
        FeedHeader whole = new FeedHeader(document.url());
        try (RecordCursor ahead = cursor()) {
            for (Optional<XmlPart> part = ahead.next(); part.isPresent(); part = ahead.next()) {
                whole.follow(part.get());
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
