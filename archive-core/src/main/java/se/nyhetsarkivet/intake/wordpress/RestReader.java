package se.nyhetsarkivet.intake.wordpress;

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

/** Reads posts of the REST interface object by object. */
final class RestReader implements NewsReader {

    private final SourceDocument document;
    private final ReadOptions options;
    private final JsonObjects posts;

    RestReader(SourceDocument document, ReadOptions options, String place, boolean oneALine) throws IOException {
        this.document = document;
        this.options = options;
        this.posts = new JsonObjects(TextEncoding.open(document, options), place, oneALine);
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        return posts.next().map(this::read);
    }

    private RecordOutcome read(JsonText text) {
        try {
            if (!text.defect().isEmpty()) {
                throw new InvalidValueException(text.defect());
            }
            RestPost post = new RestPost(JsonFields.parse(text.json()), options);
            return post.reasonToPassOver()
                    .map(reason -> refused(text, reason))
                    .orElseGet(() -> post.draft().finish(text.place(), document.seenAt(), options));
        } catch (InvalidValueException invalid) {
            return refused(text, String.valueOf(invalid.getMessage()));
        }
    }

    private static RecordOutcome refused(JsonText text, String reason) {
        return new RecordOutcome.Rejected(new Rejection(text.place(), reason, text.json()));
    }

    @Override
    public void close() throws IOException {
        posts.close();
    }
}
