package se.nyhetsarkivet.web.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.web.editing.job.BulkEditOrder;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** Which items are to be edited: all hits of a search, or those that the browser keeps as selected. */
sealed interface ChosenItems {

    /** How many they are; nothing if there was no time to count them. */
    OptionalLong count();

    /** All of them, each once; one more than may be edited at once shows that they are too many. */
    List<ItemId> all();

    /** The items with everything that a search asks for. */
    record OfSearch(NewsArchive archive, SearchGate gate, SearchRequest request) implements ChosenItems {

        @Override
        public OptionalLong count() {
            return gate.search("count", () -> archive.countInTime(request));
        }

        @Override
        public List<ItemId> all() {
            Set<ItemId> all = new LinkedHashSet<>();
            // A turn for some at a time, so that readers have theirs between.
            try (HitCursor hits = gate.search("edit", () -> archive.allHits(request))) {
                List<HitCursor.Found> some = gate.search("edit", hits::next);
                while (!some.isEmpty() && all.size() <= BulkEditOrder.MOST_ITEMS) {
                    some.forEach(hit -> all.add(hit.revision().id()));
                    some = gate.search("edit", hits::next);
                }
            }
            return new ArrayList<>(all);
        }
    }

    /** Those that the browser has told. */
    record Selected(List<ItemId> all) implements ChosenItems {

        private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

        /** As many as selection-store.js keeps. */
        private static final int MOST = 1_000;

        static Selected of(String ids) {
            return new Selected(Stream.of(ids.split(" ", MOST + 1))
                    .limit(MOST)
                    .filter(id -> ID.matcher(id).matches())
                    .distinct()
                    .map(ItemId::new)
                    .toList());
        }

        @Override
        public OptionalLong count() {
            return OptionalLong.of(all.size());
        }
    }
}
