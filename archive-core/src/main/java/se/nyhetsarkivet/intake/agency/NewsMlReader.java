package se.nyhetsarkivet.intake.agency;

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

/** Reads the items of a message of an agency. */
final class NewsMlReader implements NewsReader {

    private static final XmlShape SHAPE = new XmlShape(
            Set.of("newsmessage", "itemset", "newsml"),
            Set.of("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem"));

    private final SourceDocument document;
    private final ReadOptions options;
    private final RecordCursor cursor;
    private String sender = "";
    private long items;

    NewsMlReader(SourceDocument document, ReadOptions options) throws IOException {
        this.document = document;
        this.options = options;
        this.cursor = new RecordCursor(document.content().open(), options.encoding(), SHAPE, new NewsMlSigns());
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        return cursor.nextOf(this::read);
    }

    private Optional<RecordOutcome> read(XmlPart part) {
        return switch (part) {
            case XmlPart.Whole whole -> whole(whole.element(), whole.line());
            case XmlPart.Defective defective ->
                Optional.of(refused(place(defective.line()), defective.reason(), defective.text()));
            case XmlPart.Remains remains ->
                Optional.of(refused("line " + remains.line(), remains.reason(), remains.text()));
            case XmlPart.Broken broken -> Optional.of(refused("line " + broken.line(), broken.reason(), ""));
            case XmlPart.Opened opened -> Optional.empty();
            case XmlPart.Closed closed -> Optional.empty();
            case XmlPart.Loose loose -> Optional.empty();
        };
    }

    private Optional<RecordOutcome> whole(XmlElement element, long line) {
        return switch (element.name()) {
            case "header" -> {
                sender = element.textOf("sender");
                yield Optional.empty();
            }
            case "NewsEnvelope" -> {
                sender = element.find("SentFrom", "Party")
                        .map(party -> party.attribute("FormalName"))
                        .orElse("");
                yield Optional.empty();
            }
            case "newsItem" -> Optional.of(taken(new G2Item(element, sender), element, place(line)));
            case "NewsItem" -> Optional.of(taken(new NewsMl1Item(element, sender), element, place(line)));
            case "packageItem" ->
                Optional.of(
                        refused(place(line), "a package of other items, without a text", element.attribute("guid")));
            case "conceptItem", "knowledgeItem" ->
                Optional.of(refused(place(line), "a list of terms, not news", element.attribute("guid")));
            case "planningItem" ->
                Optional.of(refused(place(line), "a plan for news to come, not news", element.attribute("guid")));
            default -> Optional.empty();
        };
    }

    private RecordOutcome taken(AgencyItem item, XmlElement element, String place) {
        return item.reasonToPassOver()
                .map(reason -> refused(place, reason, element.attribute("guid")))
                .orElseGet(() -> item.draft().finish(place, document.seenAt(), options));
    }

    private static RecordOutcome refused(String place, String reason, String text) {
        return new RecordOutcome.Rejected(new Rejection(place, reason, text));
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
