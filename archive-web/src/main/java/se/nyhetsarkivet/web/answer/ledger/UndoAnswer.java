package se.nyhetsarkivet.web.answer.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import se.nyhetsarkivet.store.UndoReport;

/**
 * What undoing an import has done, as JSON has it.
 *
 * @param batch the number of the batch
 * @param removed how many items are no longer in the archive
 * @param restored how many items have their earlier wording again
 * @param kept the items that stay as they are
 */
@JsonPropertyOrder({"batch", "removed", "restored", "kept"})
public record UndoAnswer(long batch, long removed, long restored, List<KeptItem> kept) {

    /**
     * An item that stays.
     *
     * @param id the item
     * @param becauseOfBatch the later batch that changed it or brought it too
     */
    @JsonPropertyOrder({"id", "becauseOfBatch"})
    public record KeptItem(String id, long becauseOfBatch) {}

    /** Copies the list. */
    public UndoAnswer {
        kept = List.copyOf(kept);
    }

    /**
     * Puts an undoing into this form.
     *
     * @param undo what was done
     * @return the answer
     */
    public static UndoAnswer of(UndoReport undo) {
        return new UndoAnswer(
                undo.batch().number(),
                undo.removed(),
                undo.restored(),
                undo.kept().stream()
                        .map(kept -> new KeptItem(kept.id().value(), kept.because()))
                        .toList());
    }
}
