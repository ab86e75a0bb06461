package se.nyhetsarkivet.web.api.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.result.HitCursor;

/** Where the items of an export come from, some at a time. */
interface ExportSource extends AutoCloseable {

    /** An item to export, with what its reader has noted. */
    record Item(Revision revision, boolean superseded, String note) {}

    /** How many there are, unless some are withdrawn meanwhile. */
    long total();

    /** Patterns and names that stand for more words than are searched. */
    default List<String> limited() {
        return List.of();
    }

    /** The next ones; empty at the end. */
    List<Item> next();

    @Override
    void close();

    /** All hits of a search. */
    record OfSearch(HitCursor hits) implements ExportSource {

        @Override
        public long total() {
            return hits.total();
        }

        @Override
        public List<String> limited() {
            return hits.limits().stream().map(Notice::subject).toList();
        }

        @Override
        public List<Item> next() {
            return hits.next().stream()
                    .map(hit -> new Item(hit.revision(), hit.superseded(), ""))
                    .toList();
        }

        @Override
        public void close() {
            hits.close();
        }
    }

    /** Items that a reader has chosen, as they are now, in the reader's order. */
    final class OfSelection implements ExportSource {

        private static final int AT_ONCE = 50;

        private final NewsArchive archive;
        private final Deque<Map.Entry<ItemId, String>> left;
        private final long total;

        OfSelection(NewsArchive archive, Map<ItemId, String> selection) {
            this.archive = archive;
            left = new ArrayDeque<>(selection.entrySet());
            total = selection.size();
        }

        @Override
        public long total() {
            return total;
        }

        @Override
        public List<Item> next() {
            List<Item> items = new ArrayList<>();
            while (items.size() < AT_ONCE && !left.isEmpty()) {
                Map.Entry<ItemId, String> chosen = left.removeFirst();
                Optional<Revision> current = archive.get(chosen.getKey());
                current.ifPresent(revision -> items.add(new Item(revision, false, chosen.getValue())));
            }
            return items;
        }

        @Override
        public void close() {}
    }
}
