package se.nyhetsarkivet.intake.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.draft.TextTails;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.json.JsonHead;
import se.nyhetsarkivet.intake.json.JsonObjects;
import se.nyhetsarkivet.intake.json.JsonObjects.JsonText;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Reads a JSON Feed item by item. */
final class JsonFeedReader implements NewsReader {

    private static final String ITEMS = "items[]";
    private static final Set<String> HEAD = Set.of("title", "language", "author", "authors");

    private final SourceDocument document;
    private final ReadOptions options;
    private final JsonHead feed;
    private final JsonObjects items;

    JsonFeedReader(SourceDocument document, ReadOptions options) throws IOException {
        this.document = document;
        this.options = options;
        try (Reader whole = TextEncoding.open(document, options)) {
            this.feed = JsonHead.of(whole, HEAD);
        }
        this.items = new JsonObjects(TextEncoding.open(document, options), ITEMS, false);
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        return items.next().map(this::read);
    }

    private RecordOutcome read(JsonText text) {
        try {
            if (!text.defect().isEmpty()) {
                throw new InvalidValueException(text.defect());
            }
            return draft(JsonFields.parse(text.json())).finish(text.place(), document.seenAt(), options);
        } catch (InvalidValueException invalid) {
            return new RecordOutcome.Rejected(
                    new Rejection(text.place(), String.valueOf(invalid.getMessage()), text.json()));
        }
    }

    private ItemDraft draft(JsonFields item) {
        String language = item.text("language");
        ItemDraft draft = new ItemDraft()
                .identifier(item.text("id"))
                .headline(HtmlText.of(item.text("title")))
                .lead(TextTails.leftOut(item.text("summary")))
                .body(TextTails.leftOut(body(item)))
                .published(item.text("date_published"))
                .modified(item.text("date_modified"))
                .publisher(feed.text("title"))
                .url(item.text("url", "external_url"))
                .language(language.isEmpty() ? feed.text("language") : language);
        item.texts("tags").forEach(draft::keyword);
        // Version 1.0 has one author, version 1.1 several.
        Stream.of(item.texts("authors"), item.texts("author"), feed.texts("authors"), feed.texts("author"))
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .ifPresent(authors -> authors.forEach(draft::author));
        return draft;
    }

    /** HTML marks what a paragraph is; the plain text of the same item often does not. */
    private static String body(JsonFields item) {
        String html = HtmlText.of(item.text("content_html"));
        return html.isBlank() ? item.text("content_text") : html;
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
