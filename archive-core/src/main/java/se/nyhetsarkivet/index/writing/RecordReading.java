package se.nyhetsarkivet.index.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.ItemChange;
import se.nyhetsarkivet.store.RevisionStore;

/** Reads the changes that an index lacks from the record, with word of how far it has come. For one thread. */
public final class RecordReading implements RevisionStore.ChangeReader {

    private static final int WORTH_A_MESSAGE = 20_000;
    private static final int CHANGES_AT_ONCE = 1_000;
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(RecordReading.class);

    private final long after;
    private final long last;
    private final boolean nothingIndexed;
    private final Target target;
    private final Consumer<String> messages;
    private final InstantSource clock;
    private final List<ItemChange> changes = new ArrayList<>();
    private Instant told;

    /** Where the changes go. */
    public interface Target {
        void apply(long upTo, List<ItemChange> changes) throws IOException;

        void remove(ItemId id) throws IOException;
    }

    /**
     * What is read.
     *
     * @param after the last change that the index has
     * @param last the last change that it is to have
     * @param nothingIndexed whether the index is empty
     */
    public record Stretch(long after, long last, boolean nothingIndexed) {}

    public RecordReading(Stretch stretch, Target target, IndexEnvironment environment) {
        this.after = stretch.after();
        this.last = stretch.last();
        this.nothingIndexed = stretch.nothingIndexed();
        this.target = target;
        this.messages = environment.messages();
        this.clock = environment.clock();
        this.told = clock.instant();
    }

    public void read(RevisionStore store) throws IOException {
        if (last - after > WORTH_A_MESSAGE) {
            messages.accept("Indexing " + (last - after) + " changes from the record …");
        }
        store.changedSince(after, this);
        target.apply(last, changes);
    }

    @Override
    public void changed(long sequence, ItemHistory history) {
        changes.add(new ItemChange(history, nothingIndexed));
        if (changes.size() < CHANGES_AT_ONCE) {
            return;
        }
        try {
            target.apply(sequence, changes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        changes.clear();
        if (Duration.between(told, clock.instant()).compareTo(BETWEEN_MESSAGES) > 0) {
            messages.accept("Indexed up to change " + sequence + " of " + last + " …");
            told = clock.instant();
        }
    }

    /** What cannot be read cannot be shown either. */
    @Override
    public void unreadable(long sequence, String item, String reason) {
        LOG.error("Item {} cannot be read from the record and is not indexed: {}", item, reason);
        try {
            target.remove(new ItemId(item));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidValueException noId) {
            // It never had a name under which it could be found.
        }
    }
}
