package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 */
@JsonPropertyOrder({"new", "changed", "unchanged", "rejected", "rejections", "sharedNames"})
public record ImportAnswer(
        @JsonProperty("new") long newItems,
        long changed,
        long unchanged,
        long rejected,
        List<Refusal> rejections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SharedName> sharedNames) {

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
     * A name that does not tell records apart.
     *
     * @param kind {@code identifier}, {@code url} or {@code headline}
     * @param name the name
     * @param records how many records have it
     * @param items how many items they were taken for
     * @param heldBy another item that had the name before, or null
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
                sharedNames.stream().map(SharedName::of).toList());
    }

    /**
     * Adds.
     *
     * @param other another answer
     * @return the sums, and the rejections and shared names of both
     */
    public ImportAnswer plus(ImportAnswer other) {
        List<Refusal> all = new ArrayList<>(rejections);
        all.addAll(other.rejections);
        List<SharedName> names = new ArrayList<>(sharedNames);
        names.addAll(other.sharedNames);
        return new ImportAnswer(
                newItems + other.newItems,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected,
                all,
                names);
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
        return new ImportAnswer(newItems, changed, unchanged, rejected, placed, names);
    }
}
