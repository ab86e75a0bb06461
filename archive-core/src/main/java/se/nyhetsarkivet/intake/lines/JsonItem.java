package se.nyhetsarkivet.intake.lines;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.draft.TidyItem;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.json.ArchiveLine;
import se.nyhetsarkivet.json.ArchiveLineJson;
import se.nyhetsarkivet.json.DateForms;

/** Reads an object: strictly as the archive writes it, and if that cannot be, by other names and with other dates. For one thread. */
final class JsonItem {

    private static final Pattern ARCHIVED =
            Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2}))?)?)?");

    private final SourceDocument document;
    private final ReadOptions options;
    private final boolean own;
    private final DateForms dates;
    private String twoDates = "";

    /**
     * @param own whether the source has the form in which an archive writes
     */
    JsonItem(SourceDocument document, ReadOptions options, boolean own) {
        this.document = document;
        this.options = options;
        this.own = own;
        this.dates = new DateForms(this::date, this::otherwise);
    }

    /**
     * What an archive wrote is taken at its word, unless the archivist named a date for items without one and programs write this
     * where they know none; other dates are those of any source.
     */
    private Optional<PartialDate> date(String text) {
        if (!ARCHIVED.matcher(text).matches()) {
            Optional<PartialDate> date = SourceDates.find(text);
            if (date.isPresent() && SourceDates.findTwo(text).isPresent()) {
                twoDates = twoDates.isEmpty() ? text : twoDates;
            }
            return date;
        }
        boolean taken = own
                ? options.date().isEmpty() || SourceDates.findAmongOld(text).isPresent()
                : SourceDates.find(text).isPresent();
        return taken ? DateReader.read(text) : Optional.empty();
    }

    private PartialDate otherwise(String stated) {
        return options.date().orElseThrow(() -> {
            InvalidValueException reason = stated.isBlank() ? DateForms.missing() : SourceDates.refusal(stated);
            return new InvalidValueException(reason.getMessage() + "; " + Remedy.DATE.words() + " to take it anyway");
        });
    }

    RecordOutcome read(String json, String place) {
        twoDates = "";
        try {
            return switch (ArchiveLineJson.read(json, dates)) {
                case ArchiveLine.Item(NewsItem item, Optional<Instant> seenAt, Optional<ItemId> knownAs) ->
                    new RecordOutcome.Accepted(seenAt.isEmpty() ? ofOthers(item) : item, place, seenAt, knownAs, "");
                case ArchiveLine.Withdrawn(Tombstone tombstone) -> new RecordOutcome.Withdrawn(tombstone, place);
            };
        } catch (InvalidValueException invalid) {
            return foreign(json, place)
                    .orElseGet(() -> new RecordOutcome.Rejected(
                            new Rejection(place, String.valueOf(invalid.getMessage()), json)));
        }
    }

    /** An item that no archive vouches for may lack its publisher, and its characters may be damaged. */
    private NewsItem ofOthers(NewsItem item) {
        NewsItem tidy = TidyItem.of(TidyItem.withTwoDates(item, twoDates));
        return tidy.publisher().isEmpty() ? tidy.withPublisher(options.publisher()) : tidy;
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
