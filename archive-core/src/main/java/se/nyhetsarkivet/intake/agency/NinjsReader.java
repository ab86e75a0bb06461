package se.nyhetsarkivet.intake.agency;

import java.io.IOException;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.json.JsonObjects;
import se.nyhetsarkivet.intake.json.JsonObjects.JsonText;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Reads ninjs object by object. */
final class NinjsReader implements NewsReader {

    private final SourceDocument document;
    private final ReadOptions options;
    private final JsonObjects objects;

    NinjsReader(SourceDocument document, ReadOptions options, String place, boolean oneALine) throws IOException {
        this.document = document;
        this.options = options;
        this.objects = new JsonObjects(TextEncoding.open(document, options), place, oneALine);
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        return objects.next().map(this::read);
    }

    private RecordOutcome read(JsonText text) {
        try {
            if (!text.defect().isEmpty()) {
                throw new InvalidValueException(text.defect());
            }
            return NinjsItem.draft(JsonFields.parse(text.json())).finish(text.place(), document.seenAt(), options);
        } catch (InvalidValueException invalid) {
            return new RecordOutcome.Rejected(
                    new Rejection(text.place(), String.valueOf(invalid.getMessage()), text.json()));
        }
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }
}
