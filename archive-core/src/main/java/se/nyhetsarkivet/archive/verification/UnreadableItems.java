package se.nyhetsarkivet.archive.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.store.RevisionStore;

/** Gathers the items that cannot be read while the others are. For one thread. */
public final class UnreadableItems {

    private final List<String> sentences = new ArrayList<>();

    /** None so far. */
    public UnreadableItems() {}

    /**
     * Hands on what can be read.
     *
     * @param readable gets the items that can be read, with their sequence numbers
     * @return what the store is to call
     */
    public RevisionStore.ChangeReader beside(BiConsumer<Long, ItemHistory> readable) {
        return new RevisionStore.ChangeReader() {
            @Override
            public void changed(long sequence, ItemHistory history) {
                readable.accept(sequence, history);
            }

            @Override
            public void unreadable(long sequence, String item, String reason) {
                sentences.add(sentence(item, reason));
            }
        };
    }

    static String sentence(String item, String reason) {
        return "item " + item + " cannot be read from the record (" + reason + ")";
    }

    /**
     * What cannot be read.
     *
     * @return a sentence for each item
     */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
