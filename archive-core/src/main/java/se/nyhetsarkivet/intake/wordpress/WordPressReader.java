package se.nyhetsarkivet.intake.wordpress;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.intake.markup.xml.RecordCursor;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlPart;
import se.nyhetsarkivet.intake.markup.xml.mending.XmlShape;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Reads the items of a WordPress export. */
final class WordPressReader implements NewsReader {

    private static final XmlShape SHAPE = new XmlShape(Set.of("rss", "channel"), Set.of("item"));

    private final SourceDocument document;
    private final ReadOptions options;
    private final RecordCursor cursor;
    private final WordPressSite site = new WordPressSite();
    private long items;

    WordPressReader(SourceDocument document, ReadOptions options) throws IOException {
        this.document = document;
        this.options = options;
        this.cursor = new RecordCursor(document.content().open(), options.encoding(), SHAPE, new WordPressSigns());
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        return cursor.nextOf(this::read);
    }

    private Optional<RecordOutcome> read(XmlPart part) {
        switch (part) {
            case XmlPart.Whole whole -> {
                if (whole.element().name().equals("item")) {
                    return item(whole.element(), place(whole.line()));
                }
                site.add(whole.element());
            }
            case XmlPart.Defective defective -> {
                if (defective.element().name().equals("item")) {
                    return refused(place(defective.line()), defective.reason(), defective.text());
                }
            }
            case XmlPart.Remains remains -> {
                return refused("line " + remains.line(), remains.reason(), remains.text());
            }
            case XmlPart.Broken broken -> {
                return refused("line " + broken.line(), broken.reason(), "");
            }
            case XmlPart.Opened opened -> {}
            case XmlPart.Closed closed -> {}
            case XmlPart.Loose loose -> {}
        }
        return Optional.empty();
    }

    private Optional<RecordOutcome> item(XmlElement element, String place) {
        WordPressItem item = new WordPressItem(element, site, options);
        if (element.isEmpty() || item.isOfTheProgram()) {
            return Optional.empty();
        }
        return item.reasonToPassOver()
                .map(reason -> refused(place, reason, element.textOf("title")))
                .orElseGet(() -> Optional.of(item.draft().finish(place, document.seenAt(), options)));
    }

    private static Optional<RecordOutcome> refused(String place, String reason, String text) {
        return Optional.of(new RecordOutcome.Rejected(new Rejection(place, reason, text)));
    }

    private String place(long line) {
        items++;
        return "item " + items + " (line " + line + ")";
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
