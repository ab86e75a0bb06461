package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.Optional;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.json.JsonObjects;
import se.nyhetsarkivet.intake.json.JsonObjects.JsonText;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Reads items object by object. */
final class JsonArticlesReader implements NewsReader {

    private final JsonItem items;
    private final JsonObjects objects;
    private final boolean graph;

    JsonArticlesReader(SourceDocument document, ReadOptions options, String place) throws IOException {
        this.items = new JsonItem(document, options, false);
        this.graph = place.endsWith("@graph[]");
        this.objects = new JsonObjects(TextEncoding.open(document, options), place, false);
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        Optional<JsonText> next = objects.next();
        while (graph && next.isPresent() && JsonArticle.isOfThePage(next.get())) {
            next = objects.next();
        }
        return next.map(this::read);
    }

    private RecordOutcome read(JsonText text) {
        return text.defect().isEmpty()
                ? items.read(text.json(), text.place())
                : new RecordOutcome.Rejected(new Rejection(text.place(), text.defect(), text.json()));
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }
}
