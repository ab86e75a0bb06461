package se.nyhetsarkivet.intake.table.column;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a column says of whether a row was published. Words that a table may use for something else say nothing. */
public final class PublicationStatus {

    private static final String OF_WORDPRESS = "poststatus";
    private static final Set<String> NAMES =
            Set.of(OF_WORDPRESS, "status", "publiceringsstatus", "publicationstatus", "publishstatus");
    private static final String DRAFT = "a draft, not published";
    private static final Map<String, String> REASONS = Map.of(
            "draft", DRAFT,
            "auto-draft", DRAFT,
            "utkast", DRAFT,
            "unpublished", "not published",
            "opublicerad", "not published",
            "ej publicerad", "not published",
            "trash", "in the bin, not published");
    private static final Map<String, String> REASONS_OF_WORDPRESS = Map.of(
            "pending", "waiting for review, not published",
            "private", "private, not published",
            "future", "to be published later, not published when the table was made",
            "inherit", "a file attached to a post, or an earlier version of one");

    private PublicationStatus() {}

    /** Why a row is no news to keep, or empty. */
    public static Optional<String> reasonToReject(Columns columns, List<String> cells) {
        for (int i = 0; i < Math.min(columns.count(), cells.size()); i++) {
            String name = Meaning.plain(columns.names().get(i));
            String status = cells.get(i).strip().toLowerCase(Locale.ROOT);
            if (NAMES.contains(name) && REASONS.containsKey(status)) {
                return Optional.ofNullable(REASONS.get(status));
            }
            if (name.equals(OF_WORDPRESS) && REASONS_OF_WORDPRESS.containsKey(status)) {
                return Optional.ofNullable(REASONS_OF_WORDPRESS.get(status));
            }
        }
        return Optional.empty();
    }
}
