package se.nyhetsarkivet.web.answer.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * What became of an import, as JSON has it.
 *
 * @param newItems records that were items the archive did not have
 * @param changed records that became a new revision of an item
 * @param unchanged records that said what the archive already had
 * @param rejected records that could not be taken
 * @param rejections where and why, in the order of the source
 * @param sharedNames names that records share with other news, in the order of the source; omitted if empty
 * @param doubtfulDates the first dates that may be meant otherwise; omitted if empty
 * @param doubtfulDateCount how many such dates there are; omitted if none
 */
@JsonPropertyOrder({
    "new",
    "changed",
    "unchanged",
    "rejected",
    "rejections",
    "sharedNames",
    "doubtfulDates",
    "doubtfulDateCount"
})
public record ImportAnswer(
        @JsonProperty("new") long newItems,
        long changed,
        long unchanged,
        long rejected,
        List<Refusal> rejections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SharedName> sharedNames,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DoubtfulDate> doubtfulDates,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long doubtfulDateCount) {

    /** Nothing imported. */
    public static final ImportAnswer NOTHING = of(ImportBatch.Counts.NONE, List.of(), List.of());

    /**
     * A record that could not be taken.
     *
     * @param place where it stands
     * @param reason what is wrong with it and what was expected
     * @param text the offending text or the beginning of it, or the empty string
     */
    @JsonPropertyOrder({"place", "reason", "text"})
    public record Refusal(String place, String reason, String text) {}

    /**
     * A date that may be meant otherwise.
     *
     * @param place where the record stands
     * @param written the date as the source writes it
     * @param read what it was taken for
     * @param sentence the same in words, with the reason
     */
    @JsonPropertyOrder({"place", "written", "read", "sentence"})
    public record DoubtfulDate(String place, String written, String read, String sentence) {}

    /**
     * A name that does not tell records apart.
     *
     * @param kind {@code identifier}, {@code url} or {@code headline}
     * @param name the name
     * @param records how many records have it
     * @param items how many items they were taken for; 0 if for revisions of the one that has the name
     * @param heldBy another item that has the name, or null
     * @param places where the first of the records stand
     * @param sentence the same in words
     */
    @JsonPropertyOrder({"kind", "name", "records", "items", "heldBy", "places", "sentence"})
    public record SharedName(
            String kind,
            String name,
            long records,
            long items,
            @Nullable String heldBy,
            List<String> places,
            String sentence) {

        /** Copies the list. */
        public SharedName {
            places = List.copyOf(places);
        }

        static SharedName of(ImportBatch.SharedName name) {
            return new SharedName(
                    name.kind(),
                    name.name(),
                    name.records(),
                    name.items(),
                    name.heldBy().map(ItemId::value).orElse(null),
                    name.places(),
                    name.inWords());
        }

        SharedName placedIn(String source) {
            List<String> placed =
                    places.stream().map(place -> source + ", " + place).toList();
            return new SharedName(kind, name, records, items, heldBy, placed, source + ": " + sentence);
        }
    }

    /** Copies the lists. */
    public ImportAnswer {
        rejections = List.copyOf(rejections);
        sharedNames = List.copyOf(sharedNames);
        doubtfulDates = List.copyOf(doubtfulDates);
    }

    /**
     * Puts a batch into this form.
     *
     * @param counts what became of its records
     * @param rejections its rejections
     * @param sharedNames the names that its records share with other news
     * @return the answer
     */
    public static ImportAnswer of(
            ImportBatch.Counts counts, List<Rejection> rejections, List<ImportBatch.SharedName> sharedNames) {
        return new ImportAnswer(
                counts.newItems(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                rejections.stream()
                        .map(rejection -> new Refusal(rejection.place(), rejection.reason(), rejection.excerpt()))
                        .toList(),
                sharedNames.stream().map(SharedName::of).toList(),
                List.of(),
                0);
    }

    /**
     * Adds dates that may be meant otherwise.
     *
     * @param first the first of them
     * @param all how many there are
     * @return the answer with them
     */
    public ImportAnswer withDoubtfulDates(List<ImportPreview.DoubtfulDate> first, long all) {
        List<DoubtfulDate> dates = first.stream()
                .map(date -> new DoubtfulDate(
                        date.place(), date.written(), date.read().iso(), date.inWords()))
                .toList();
        return new ImportAnswer(newItems, changed, unchanged, rejected, rejections, sharedNames, dates, all);
    }

    /**
     * Adds.
     *
     * @param other another answer
     * @return the sums, and the rejections, shared names and doubtful dates of both
     */
    public ImportAnswer plus(ImportAnswer other) {
        List<Refusal> all = new ArrayList<>(rejections);
        all.addAll(other.rejections);
        List<SharedName> names = new ArrayList<>(sharedNames);
        names.addAll(other.sharedNames);
        List<DoubtfulDate> dates = new ArrayList<>(doubtfulDates);
        dates.addAll(other.doubtfulDates);
        return new ImportAnswer(
                newItems + other.newItems,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected,
                all,
                names,
                dates,
                doubtfulDateCount + other.doubtfulDateCount);
    }

    /**
     * Puts the source's name before every place, for an answer about several sources.
     *
     * @param source the source's name
     * @return the answer with the longer places
     */
    public ImportAnswer placedIn(String source) {
        List<Refusal> placed = rejections.stream()
                .map(refusal -> new Refusal(source + ", " + refusal.place(), refusal.reason(), refusal.text()))
                .toList();
        List<SharedName> names =
                sharedNames.stream().map(name -> name.placedIn(source)).toList();
        List<DoubtfulDate> dates = doubtfulDates.stream()
                .map(date -> new DoubtfulDate(
                        source + ", " + date.place(), date.written(), date.read(), source + ", " + date.sentence()))
                .toList();
        return new ImportAnswer(newItems, changed, unchanged, rejected, placed, names, dates, doubtfulDateCount);
    }
}
