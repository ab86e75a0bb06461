package se.nyhetsarkivet.web.answer.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;

/**
 * An import, or an edit by an archivist, as JSON has it.
 *
 * @param number the number of the batch
 * @param source the name of the file or folder
 * @param sha256 the SHA-256 of what was imported
 * @param format the label of the format
 * @param options how it was read, in one line
 * @param kind {@code import} or {@code edit}
 * @param importedBy the user
 * @param reason why the items were edited; null for an import
 * @param startedAt when it began
 * @param finishedAt when it was complete, or null
 * @param undoneAt when it was undone, or null
 * @param undoneBy who undid it, or null
 * @param newItems records that were items the archive did not have
 * @param changed records that became a new revision of an item
 * @param unchanged records that said what the archive already had
 * @param rejected records that could not be taken
 * @param originals the files that the archive keeps of it
 */
@JsonPropertyOrder({
    "number",
    "source",
    "sha256",
    "format",
    "options",
    "kind",
    "importedBy",
    "reason",
    "startedAt",
    "finishedAt",
    "undoneAt",
    "undoneBy",
    "new",
    "changed",
    "unchanged",
    "rejected",
    "originals"
})
public record BatchAnswer(
        long number,
        String source,
        String sha256,
        String format,
        String options,
        String kind,
        String importedBy,
        @Nullable String reason,
        String startedAt,
        @Nullable String finishedAt,
        @Nullable String undoneAt,
        @Nullable String undoneBy,
        @JsonProperty("new") long newItems,
        long changed,
        long unchanged,
        long rejected,
        List<File> originals) {

    /**
     * A file that was imported.
     *
     * @param path its name, or its path in an imported folder
     * @param sha256 the SHA-256 of its bytes
     * @param bytes its length
     * @param removedAt when the archive removed its copy, or null
     */
    @JsonPropertyOrder({"path", "sha256", "bytes", "removedAt"})
    public record File(
            String path,
            String sha256,
            long bytes,
            @Nullable String removedAt) {}

    /** Copies the list. */
    public BatchAnswer {
        originals = List.copyOf(originals);
    }

    /**
     * Puts a batch into this form.
     *
     * @param batch the batch
     * @param originals its files
     * @return the answer
     */
    public static BatchAnswer of(ImportBatch batch, List<Original> originals) {
        return new BatchAnswer(
                batch.number(),
                batch.source().name(),
                batch.source().sha256(),
                batch.source().format(),
                batch.source().options(),
                batch.isEdit() ? "edit" : "import",
                batch.importedBy(),
                batch.reason().orElse(null),
                batch.startedAt().toString(),
                batch.finishedAt().map(Instant::toString).orElse(null),
                batch.undoneAt().map(Instant::toString).orElse(null),
                batch.undoneBy().orElse(null),
                batch.counts().newItems(),
                batch.counts().changed(),
                batch.counts().unchanged(),
                batch.counts().rejected(),
                originals.stream()
                        .map(file -> new File(
                                file.path(),
                                file.sha256(),
                                file.bytes(),
                                file.removedAt().map(Instant::toString).orElse(null)))
                        .toList());
    }
}
