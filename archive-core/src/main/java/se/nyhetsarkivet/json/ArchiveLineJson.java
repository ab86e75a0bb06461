package se.nyhetsarkivet.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the lines of the archive's own format. A line is a news item as {@link NewsArticleJson} has it; one that
 * comes from an archive also tells, under the key {@value #REVISION}, when it was seen and its fingerprint. An item that is
 * no longer shown has the one key {@value #TOMBSTONE}. Safe for use by many threads.
 */
public final class ArchiveLineJson {

    /** The key of what an archive knows of a revision. */
    public static final String REVISION = "archivedRevision";

    /** The key of what an archive knows of an item that is no longer shown. */
    public static final String TOMBSTONE = "archivedTombstone";

    private static final String ID = "id";
    private static final String SEEN_AT = "seenAt";
    private static final String FINGERPRINT = "fingerprint";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private ArchiveLineJson() {}

    /**
     * Writes a revision.
     *
     * @param revision the revision
     * @return the line
     */
    public static String write(Revision revision) {
        ObjectNode object = NewsArticleJson.tree(revision.item());
        ObjectNode known = object.putObject(REVISION);
        known.put(ID, revision.id().value());
        known.put("number", revision.number());
        known.put(SEEN_AT, revision.seenAt().toString());
        known.put(FINGERPRINT, revision.fingerprint().hex());
        return NewsArticleJson.line(object);
    }

    /**
     * Writes a tombstone.
     *
     * @param tombstone the tombstone
     * @return the line
     */
    public static String write(Tombstone tombstone) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.putObject(TOMBSTONE)
                .put(ID, tombstone.id().value())
                .put("kind", tombstone.kind().name().toLowerCase(Locale.ROOT))
                .put("reason", tombstone.reason())
                .put("decidedAt", tombstone.decidedAt().toString())
                .put("decidedBy", tombstone.decidedBy());
        return NewsArticleJson.line(object);
    }

    /**
     * Reads a line, which others than an archive may have written.
     *
     * @param json one JSON object
     * @param dates how its dates are read
     * @return what it says
     * @throws InvalidValueException if it is no JSON object or not of the format; the message says why
     */
    public static ArchiveLine read(String json, DateForms dates) {
        ObjectNode object = NewsArticleJson.object(json);
        if (object.get(TOMBSTONE) instanceof ObjectNode tombstone) {
            return new ArchiveLine.Withdrawn(tombstone(tombstone));
        }
        JsonNode revision = object.remove(REVISION);
        NewsItem item = NewsArticleJson.item(object, dates);
        if (!(revision instanceof ObjectNode known)) {
            return new ArchiveLine.Item(item, Optional.empty(), Optional.empty());
        }
        String fingerprint = NewsArticleJson.text(known, FINGERPRINT);
        if (!fingerprint.isEmpty() && !fingerprint.equals(item.fingerprint().hex())) {
            throw new InvalidValueException("the text is not the one that was exported: its fingerprint is "
                    + item.fingerprint() + " and the line says " + fingerprint);
        }
        String id = NewsArticleJson.text(known, ID);
        return new ArchiveLine.Item(
                item, Optional.of(time(known, SEEN_AT)), Optional.of(id.isEmpty() ? item.id() : new ItemId(id)));
    }

    private static Tombstone tombstone(ObjectNode object) {
        String kind = NewsArticleJson.text(object, "kind");
        if (!kind.equals("withdrawn") && !kind.equals("erased")) {
            throw new InvalidValueException(
                    "the tombstone is of the kind '" + kind + "'; expected withdrawn or erased");
        }
        return new Tombstone(
                new ItemId(NewsArticleJson.text(object, ID)),
                Tombstone.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                NewsArticleJson.text(object, "reason"),
                time(object, "decidedAt"),
                NewsArticleJson.text(object, "decidedBy"));
    }

    private static Instant time(ObjectNode object, String key) {
        String text = NewsArticleJson.text(object, key);
        try {
            Instant time = Instant.parse(text);
            if (time.isBefore(FIRST) || !time.isBefore(END)) {
                throw new InvalidValueException(
                        "the time '" + text + "' of '" + key + "' cannot be kept; expected the years 0001 to 9999");
            }
            return time;
        } catch (DateTimeException unreadable) {
            throw new InvalidValueException(
                    "the time '" + text + "' of '" + key + "' is none; expected one such as 2018-04-23T08:00:00Z");
        }
    }
}
