package se.nyhetsarkivet.intake.lines;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.json.ArchiveLine;
import se.nyhetsarkivet.json.ArchiveLineJson;

/** Reads an object: strictly as the archive writes it, and if that cannot be, by other names and with other dates. */
final class JsonItem {

    private final SourceDocument document;
    private final ReadOptions options;

    JsonItem(SourceDocument document, ReadOptions options) {
        this.document = document;
        this.options = options;
    }

    RecordOutcome read(String json, String place) {
        try {
            return switch (ArchiveLineJson.read(json)) {
                case ArchiveLine.Item(NewsItem item, Optional<Instant> seenAt) ->
                    new RecordOutcome.Accepted(
                            item.publisher().isEmpty() && seenAt.isEmpty()
                                    ? item.withPublisher(options.publisher())
                                    : item,
                            place,
                            seenAt);
                case ArchiveLine.Withdrawn(Tombstone tombstone) -> new RecordOutcome.Withdrawn(tombstone, place);
            };
        } catch (InvalidValueException invalid) {
            return foreign(json, place)
                    .orElseGet(() -> new RecordOutcome.Rejected(
                            new Rejection(place, String.valueOf(invalid.getMessage()), json)));
        }
    }

    /** What other names and dates make of it; empty if it means to be one of the archive's own and is wrong, or is no item. */
    private Optional<RecordOutcome> foreign(String json, String place) {
        try {
            JsonFields object = JsonFields.parse(json);
            JsonArticle article = new JsonArticle(object);
            boolean isOwn = object.json(ArchiveLineJson.REVISION).isPresent()
                    || object.json(ArchiveLineJson.TOMBSTONE).isPresent()
                    || !article.isForeign();
            return isOwn
                    ? Optional.empty()
                    : Optional.of(article.draft().finish(place, document.seenAt(), options))
                            .filter(RecordOutcome.Accepted.class::isInstance);
        } catch (InvalidValueException noObject) {
            return Optional.empty();
        }
    }
}
