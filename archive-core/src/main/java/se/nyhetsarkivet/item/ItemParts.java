package se.nyhetsarkivet.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.InvalidValueException;

/**
 * Checks the parts of an item where it is made: what could not be stored, indexed and read again never gets further. A caller
 * outside Java's null checks may give nothing at all.
 */
final class ItemParts {

    /** What the written form of an item calls its fields; also what an archive adds to it. */
    private static final Set<String> FIELDS = Set.of(
            "identifier",
            "headline",
            "abstract",
            "articleBody",
            "datePublished",
            "dateModified",
            "publisher",
            "url",
            "keywords",
            "author",
            "inLanguage",
            "archivedRevision",
            "archivedTombstone");

    /** Letters by their class that show nothing: Hangul fillers, the Khmer inherent vowels and the empty Braille pattern. */
    private static final Set<Integer> EMPTY_LETTERS = Set.of(0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

    private ItemParts() {}

    static void requireAll(
            @Nullable String identifier,
            @Nullable String headline,
            @Nullable String lead,
            @Nullable String body,
            @Nullable PartialDate published,
            @Nullable Object modified,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String language) {
        require("identifier", identifier);
        require("headline", headline);
        require("abstract", lead);
        require("articleBody", body);
        require("datePublished", published);
        require("dateModified", modified);
        require("publisher", publisher);
        require("url", url);
        require("inLanguage", language);
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw new InvalidValueException("the item has no " + field + ": it is null");
        }
    }

    /** Half a surrogate pair cannot be written in UTF-8; what is stored would not be what was given. */
    static void requireWholeCharacters(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    throw new InvalidValueException(
                            what + " has half a character (U+%04X) at position %d".formatted((int) c, i));
                }
                i++;
            }
        }
    }

    /** A headline of spaces alone, of whatever kind, would be a link that nobody sees. */
    static void requireVisible(String field, String text) {
        if (text.codePoints().noneMatch(ItemParts::isVisible)) {
            throw new InvalidValueException("the item has no " + field + ": nothing in '" + text + "' can be seen");
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !EMPTY_LETTERS.contains(point);
        };
    }

    /** Without duplicates and blanks. */
    static List<String> names(String field, @Nullable List<String> names) {
        if (names == null) {
            throw new InvalidValueException("the item has no " + field + ": it is null");
        }
        for (@Nullable String name : new ArrayList<@Nullable String>(names)) {
            if (name == null) {
                throw new InvalidValueException("one of the item's " + field + " is null");
            }
        }
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    static SortedMap<String, String> extra(@Nullable Map<String, String> extra) {
        if (extra == null) {
            throw new InvalidValueException("the item's extra keys are null");
        }
        for (Map.Entry<@Nullable String, @Nullable String> each :
                new ArrayList<Map.Entry<@Nullable String, @Nullable String>>(extra.entrySet())) {
            String key = each.getKey();
            String json = each.getValue();
            if (key == null || json == null) {
                throw new InvalidValueException("the extra key '" + key + "' has the value " + json);
            }
            if (FIELDS.contains(key)) {
                throw new InvalidValueException("the extra key '" + key + "' is a field's name; its value was " + json);
            }
            CompactJson.require(key, json);
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(extra));
    }
}
