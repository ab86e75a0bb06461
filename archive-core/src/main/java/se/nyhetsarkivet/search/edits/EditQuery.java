package se.nyhetsarkivet.search.edits;

import java.util.Optional;
import java.util.Set;

/**
 * Which edits are asked for.
 *
 * @param notice whether they were made without notice
 * @param kinds of any of these kinds, as the index names them; empty for all
 * @param publishers of any of these publishers, before or after; empty for all
 * @param leastWords the fewest words that an edit removed and added
 * @param group that are one of these like ones, each by itself; none for all, like ones once
 */
public record EditQuery(
        Notice notice, Set<String> kinds, Set<String> publishers, int leastWords, Optional<String> group) {

    /** Whether an edit was made without notice. */
    public enum Notice {
        /** It was. */
        SILENT,
        /** It was not. */
        STATED,
        /** Either. */
        ANY
    }

    /** Copies the sets. */
    public EditQuery {
        kinds = Set.copyOf(kinds);
        publishers = Set.copyOf(publishers);
    }
}
