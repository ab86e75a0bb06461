package se.nyhetsarkivet.intake.lines;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDates;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.json.ArchiveLine;
import se.nyhetsarkivet.json.ArchiveLineJson;
import se.nyhetsarkivet.json.DateForms;

/** Reads an object: strictly as the archive writes it, and if that cannot be, by other names and with other dates. */
final class JsonItem {

    private static final Pattern ARCHIVED =
            Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2}))?)?)?");

    private final SourceDocument document;
    private final ReadOptions options;
    private final DateForms dates;

    JsonItem(SourceDocument document, ReadOptions options) {
        this.document = document;
        this.options = options;
        this.dates = new DateForms(JsonItem::date, this::otherwise);
    }

    /** What an archive wrote is taken at its word; other dates are those of any source. */
    private static Optional<PartialDate> date(String text) {
        return ARCHIVED.matcher(text).matches() ? DateReader.read(text) : SourceDates.find(text);
    }

    private PartialDate otherwise(String stated) {
        return options.date().orElseThrow(() -> stated.isBlank() ? DateForms.missing() : SourceDates.refusal(stated));
    }

    RecordOutcome read(String json, String place) {
        try {
            return switch (ArchiveLineJson.read(json, dates)) {
                case ArchiveLine.Item(NewsItem item, Optional<Instant> seenAt, Optional<ItemId> knownAs) ->
                    new RecordOutcome.Accepted(
                            item.publisher().isEmpty() && seenAt.isEmpty()
                                    ? item.withPublisher(options.publisher())
                                    : item,
                            place,
                            seenAt,
                            knownAs,
                            "");
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
