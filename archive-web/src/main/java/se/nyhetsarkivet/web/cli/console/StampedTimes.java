package se.nyhetsarkivet.web.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.archive.log.StampedHeads;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.web.timestamp.StampCheck;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

/** Tells since when a kept head is known outside the archive. */
public final class StampedTimes {

    private final TimeStamping stamping;
    private final ArchiveLog log;

    public StampedTimes(TimeStamping stamping, ArchiveLog log) {
        this.stamping = stamping;
        this.log = log;
    }

    /**
     * What is said.
     *
     * @param sentences the sentences; none if nothing was stamped
     * @param isSound false if a stamp is worth nothing
     */
    public record Told(List<String> sentences, boolean isSound) {

        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    /** By the stamps of the archive. A later head stands for an earlier one that it continues. */
    public Told of(Checkpoint head) {
        Optional<StampedHead> stamped = log.firstStampedOver(head);
        if (stamped.isEmpty()) {
            return new Told(List.of(), true);
        }
        long size = stamped.get().head().size();
        String what = size == head.size() ? "This head" : "A later head, over " + size + " entries,";
        return told(what, stamping.check(stamped.get()));
    }

    /** By a stamp that somebody kept with the head. */
    public Told of(String note, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return told("This head", stamping.check(note, in.readNBytes(StampedHeads.MAX_ANSWER_BYTES)));
        } catch (IOException failure) {
            throw new ArchiveException(file + " could not be read: " + failure.getMessage(), failure);
        }
    }

    private static Told told(String what, StampCheck check) {
        return switch (check) {
            case StampCheck.Stamped stamped ->
                new Told(List.of(what + " " + StampSentence.existed(stamped) + "."), true);
            case StampCheck.Invalid invalid ->
                new Told(List.of("The time-stamp proves nothing: " + invalid.reason() + "."), false);
        };
    }
}
