package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
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
 */
@JsonPropertyOrder({"new", "changed", "unchanged", "rejected", "rejections"})
public record ImportAnswer(
        @JsonProperty("new") long newItems, long changed, long unchanged, long rejected, List<Refusal> rejections) {

    /** Nothing imported. */
    public static final ImportAnswer NOTHING = of(ImportBatch.Counts.NONE, List.of());

    /**
     * A record that could not be taken.
     *
     * @param place where it stands
     * @param reason what is wrong with it and what was expected
     * @param text the offending text or the beginning of it, or the empty string
     */
    @JsonPropertyOrder({"place", "reason", "text"})
    public record Refusal(String place, String reason, String text) {}

    /** Copies the list. */
    public ImportAnswer {
        rejections = List.copyOf(rejections);
    }

    /**
     * Puts a batch into this form.
     *
     * @param counts what became of its records
     * @param rejections its rejections
     * @return the answer
     */
    public static ImportAnswer of(ImportBatch.Counts counts, List<Rejection> rejections) {
        return new ImportAnswer(
                counts.newItems(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                rejections.stream()
                        .map(rejection -> new Refusal(rejection.place(), rejection.reason(), rejection.excerpt()))
                        .toList());
    }

    /**
     * Adds.
     *
     * @param other another answer
     * @return the sums, and the rejections of both
     */
    public ImportAnswer plus(ImportAnswer other) {
        List<Refusal> all = new ArrayList<>(rejections);
        all.addAll(other.rejections);
        return new ImportAnswer(
                newItems + other.newItems,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected,
                all);
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
        return new ImportAnswer(newItems, changed, unchanged, rejected, placed);
    }
}
